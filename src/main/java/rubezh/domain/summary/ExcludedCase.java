package rubezh.domain.summary;

/**
 * A record of the period that does not count.
 *
 * @param record the record
 * @param reason strongest reason for excluding it
 */
public record ExcludedCase(SeizureSnapshot record, ExclusionReason reason) {}
