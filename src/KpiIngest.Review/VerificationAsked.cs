namespace KpiIngest.Review;

/// <summary>Called when an administrator asks for a verification now; it runs among the jobs of the service.</summary>
public delegate void VerificationAsked();
