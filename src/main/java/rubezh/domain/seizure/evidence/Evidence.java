package rubezh.domain.seizure.evidence;

import module java.base;

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
        List<FurtherSubstance> substances) {
    /** Acts of custody by which something goes from one hand to another. */
    public static final Set<String> TRANSFERS = Set.of("HAN", "SEN", "REC", "RET");

    /** Acts of custody by which something is destroyed. */
    public static final Set<String> DESTRUCTIONS = Set.of("DES");

    /** Returns the events of custody of some acts, in order. */
    public List<CustodyEvent> custody(Set<String> acts) {
        return custody.stream()
                .filter(one -> one.act() != null && acts.contains(one.act().code()))
                .toList();
    }
}
