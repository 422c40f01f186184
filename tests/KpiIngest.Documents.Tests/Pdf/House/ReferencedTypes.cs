using System.Reflection;
using System.Reflection.Emit;

namespace KpiIngest.Documents.Tests.Pdf.House;

/// <summary>The types that the compiled code of a type names: in its declarations and in the instructions of its methods. Constants leave
/// no trace in it.</summary>
internal static class ReferencedTypes
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        HashSet<Type> found = new();
        Add(type.BaseType);
        foreach (Type one in type.GetInterfaces())
            Add(one);
        foreach (FieldInfo field in type.GetFields(All))
            Add(field.FieldType);
        foreach (MethodBase method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            if (method is MethodInfo { ReturnType: var result })
                Add(result);
            foreach (ParameterInfo parameter in method.GetParameters())
                Add(parameter.ParameterType);
            foreach (LocalVariableInfo local in method.GetMethodBody()?.LocalVariables ?? [])
                Add(local.LocalType);
            foreach (MemberInfo member in Named(method))
                Add(member);
        }

        return found;

        void Add(MemberInfo? member)
        {
            if (member is null)
                return;
            if (member is not Type one)
            {
                Add(member.DeclaringType);
                if (member is MethodInfo { IsGenericMethod: true } generic)
                    foreach (Type argument in generic.GetGenericArguments())
                        Add(argument);
                return;
            }

            while (one.HasElementType)
                one = one.GetElementType()!;
            if (one.IsGenericParameter || !found.Add(one))
                return;
            foreach (Type argument in one.GetGenericArguments())
                Add(argument);
        }
    }

    /// <summary>What the instructions of a method name.</summary>
    private static IEnumerable<MemberInfo> Named(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        (Type[] types, Type[] own) = (
            method.DeclaringType!.GetGenericArguments(),
            method is MethodInfo ? method.GetGenericArguments() : []
        );
        for (int at = 0; at < code.Length; )
        {
            short value = code[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | code[at++]);
            OperandType kind = Codes[value].OperandType;
            if (kind is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                if (method.Module.ResolveMember(BitConverter.ToInt32(code, at), types, own) is { } member)
                    yield return member;
            at += Size(kind, code, at);
        }
    }

    private static int Size(OperandType kind, byte[] code, int at) =>
        kind switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
            _ => 4,
        };
}
