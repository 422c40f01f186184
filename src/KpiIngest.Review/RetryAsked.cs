namespace KpiIngest.Review;

/// <summary>Called when somebody asked for something at the page: the service need not wait for its next look.</summary>
public delegate void RetryAsked();
