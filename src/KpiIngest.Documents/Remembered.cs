namespace KpiIngest.Documents;

/// <summary>
/// What a record worked out of itself once. A copy by <c>with</c> does not take it along, as it may say something else by then, and it is
/// no part of what makes two records equal. Any number of threads may ask.
/// </summary>
/// <typeparam name="TOwner">The record that holds it.</typeparam>
/// <typeparam name="T">What is worked out.</typeparam>
public struct Remembered<TOwner, T> : IEquatable<Remembered<TOwner, T>>
    where TOwner : class
    where T : class
{
    private TOwner? owner;
    private T? value;

    /// <param name="of">The record that asks.</param>
    /// <param name="work">Done at its first question.</param>
    public T Of(TOwner of, Func<TOwner, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (ReferenceEquals(Volatile.Read(ref owner), of))
            return value!;
        T found = work(of);
        value = found;
        Volatile.Write(ref owner, of);
        return found;
    }

    public readonly bool Equals(Remembered<TOwner, T> other) => true;

    public override readonly bool Equals(object? obj) => obj is Remembered<TOwner, T>;

    public override readonly int GetHashCode() => 0;

    public static bool operator ==(Remembered<TOwner, T> left, Remembered<TOwner, T> right) => left.Equals(right);

    public static bool operator !=(Remembered<TOwner, T> left, Remembered<TOwner, T> right) => !left.Equals(right);
}
