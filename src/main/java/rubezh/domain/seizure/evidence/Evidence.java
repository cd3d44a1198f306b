package rubezh.domain.seizure.evidence;

import java.util.List;

/**
 * The evidence after the seizure: packages and seals, samples, what the laboratory found, custody,
 * pictures.
 *
 * @param packages packages, bags and their seals (P04–P06)
 * @param samples samples taken (S01–S03)
 * @param identifications history of a substance: suspected, field test, laboratory (G03, S04, S05)
 * @param custody custody, append-only and chronological (M)
 * @param attachments pictures and papers (A01)
 */
public record Evidence(
        List<EvidencePackage> packages,
        List<Sample> samples,
        List<Identification> identifications,
        List<CustodyEvent> custody,
        List<Attachment> attachments) {}
