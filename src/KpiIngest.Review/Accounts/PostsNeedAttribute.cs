using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Accounts;

/// <summary>For a page that everybody who is signed in may look at, and that only some may order something on: what is posted to it needs a
/// right.</summary>
/// <param name="right">One of <see cref="Rights"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostsNeedAttribute(string right) : Attribute, IAsyncPageFilter
{
    public string Right => right;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        HttpContext request = context.HttpContext;
        bool looks = HttpMethods.IsGet(request.Request.Method) || HttpMethods.IsHead(request.Request.Method);
        if (
            looks
            || (await request.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(request.User, right)).Succeeded
        )
            await next();
        else
            context.Result = new ForbidResult();
    }
}
