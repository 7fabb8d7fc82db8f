namespace Venice;

/// <summary>What happens when a request does not fit the chosen model.</summary>
public enum ModelCheckMode
{
    /// <summary>
    /// The request is sent, and the result lists what did not fit. The catalogue is used when it is there (once <see cref="VeniceModels"/> was asked for a model, a check
    /// or a price); a picture never causes a call for it.
    /// </summary>
    Warn = 0,

    /// <summary>
    /// The request is not sent: <see cref="VeniceValidationException"/>. The catalogue is asked for when it is not there or has become old: a few free calls each
    /// <see cref="VeniceClientOptions.CatalogueLifetime"/>. A retirement that is only announced is a warning still.
    /// </summary>
    Refuse = 1,

    /// <summary>Nothing is looked at, and the document's limits hold.</summary>
    Off = 2,
}
