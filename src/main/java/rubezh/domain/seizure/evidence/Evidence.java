package rubezh.domain.seizure.evidence;

import java.util.List;

/**
 * The evidence after the seizure: packages and seals, samples, identification, custody,
 * attachments.
 *
 * @param packages packages and bags with their seals (P04–P06)
 * @param samples samples taken (S01–S03)
 * @param identifications history of a substance: suspected, field test, laboratory (G03, S04, S05)
 * @param custody custody, append-only and chronological (M)
 * @param attachments pictures and documents (A01)
 * @param substances further substances of goods that are mixtures
 */
public record Evidence(
        List<EvidencePackage> packages,
        List<Sample> samples,
        List<Identification> identifications,
        List<CustodyEvent> custody,
        List<Attachment> attachments,
        List<FurtherSubstance> substances) {}
