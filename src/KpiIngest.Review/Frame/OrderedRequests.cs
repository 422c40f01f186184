using KpiIngest.Review.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KpiIngest.Review.Frame;

/// <summary>A request that orders what no page does (a form's address cut short) is refused, instead of drawing a page that nothing was
/// loaded for.</summary>
internal sealed class OrderedRequests : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (
            context.HandlerMethod is null
            && !HttpMethods.IsGet(context.HttpContext.Request.Method)
            && !HttpMethods.IsHead(context.HttpContext.Request.Method)
        )
            context.Result = new BadRequestResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    /// <summary>No name, unit or text has a character of number zero, and PostgreSQL takes none: who sends one types at no page of ours.
    /// The API refuses it in its own form.</summary>
    public static Task RefuseNulAsync(HttpContext context, RequestDelegate next)
    {
        if (
            !(context.Request.QueryString.Value ?? "").Contains("%00", StringComparison.Ordinal)
            || context.Request.Path.StartsWithSegments(ApiAddress.Root, StringComparison.OrdinalIgnoreCase)
        )
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
