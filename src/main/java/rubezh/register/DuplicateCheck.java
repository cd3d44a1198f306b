package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_BAG;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_SEALS;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.PARTIES;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;

/**
 * Rules across cases: seals and bags belong to one case only (dictionary section 5, rule 5); a
 * document used before is reported. One instance per batch: cases of the batch are not in the
 * catalogue yet, so it remembers their numbers.
 */
final class DuplicateCheck {
    private final Catalogue catalogue;
    private final Set<String> usedNumbers = new HashSet<>();
    private final Map<String, Integer> repeatKeys = new HashMap<>();
    private int position;

    DuplicateCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Violation> check(UUID recordId, Seizure copy) {
        var found = new LinkedHashSet<Violation>();
        for (SimilarCase similarCase : catalogue.similar(recordId, copy)) {
            similarCase.shared().stream()
                    .map(value -> violation(copy, similarCase, value))
                    .filter(violation -> violation != null)
                    .forEach(found::add);
        }
        copy.evidence().packages().forEach(evidence -> checkBatch(evidence, found));
        return new ArrayList<>(found);
    }

    /**
     * Returns what says that a new case may have been recorded before: the same post, minute and
     * goods or the same row, a document, a bag or a seal; in the register or in the batch.
     */
    List<Violation> checkRepeats(UUID recordId, Seizure copy) {
        var found = new LinkedHashSet<Violation>();
        catalogue
                .repeated(recordId, copy)
                .ifPresent(earlier -> found.add(repeat("DUP-001", earlier.number())));
        RepeatKey.of(copy)
                .map(repeatKeys::get)
                .ifPresent(earlier -> found.add(repeat("DUP-002", earlier)));
        boolean numbered =
                !copy.evidence().packages().isEmpty() || !copy.proceedings().documents().isEmpty();
        for (SimilarCase other :
                numbered ? catalogue.similar(recordId, copy) : List.<SimilarCase>of()) {
            other.shared().stream()
                    .filter(_ -> !other.isRuledOut())
                    .filter(value -> isNumberOfCase(value))
                    .map(value -> violationOf("DUP-003", Severity.STOP, other, value))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static Violation repeat(String code, Object earlier) {
        return new Violation("", code, Severity.STOP, List.of(earlier));
    }

    private static boolean isNumberOfCase(SimilarCase.SharedValue value) {
        return switch (value.reason()) {
            case SAME_SEAL, SAME_BAG -> true;
            case SAME_DOCUMENT -> !PARTIES.contains(value.pointer());
            case SAME_PLATE, SAME_EVENT, SIMILAR_NAME, SAME_MARK_PICTURE, SAME_MARK, SAME_ROUTE ->
                    false;
        };
    }

    /** Adds the numbers of the next case of the batch. */
    void addToBatch(Seizure copy) {
        position++;
        RepeatKey.of(copy).ifPresent(key -> repeatKeys.putIfAbsent(key, position));
        for (EvidencePackage evidence : copy.evidence().packages()) {
            evidence.seals().forEach(seal -> usedNumbers.add("seal " + folded(seal)));
            usedNumbers.add("bag " + folded(evidence.bag()));
        }
    }

    private void checkBatch(EvidencePackage evidence, Set<Violation> found) {
        String line = EVIDENCE_PACKAGES.pointer(evidence.id());
        evidence.seals()
                .forEach(seal ->
                        checkUnique(EVIDENCE_PACKAGES_SEALS.in(line), "seal ", seal, found));
        checkUnique(EVIDENCE_PACKAGES_BAG.in(line), "bag ", evidence.bag(), found);
    }

    private void checkUnique(
            String pointer, String kind, @Nullable String typed, Set<Violation> found) {
        String folded = folded(typed);
        boolean number = folded.chars().anyMatch(Character::isDigit);
        if (typed != null && number && usedNumbers.contains(kind + folded)) {
            found.add(new Violation(pointer, "EVI-001", Severity.STOP, List.of(typed)));
        }
    }

    private static String folded(@Nullable String text) {
        return Homoglyphs.fold(text == null ? "" : text);
    }

    private static @Nullable Violation violation(
            Seizure copy, SimilarCase similarCase, SimilarCase.SharedValue value) {
        boolean sameStation =
                similarCase
                        .row()
                        .get(HEADER_STATION, String.class)
                        .filter(station -> station.equals(copy.header().station()))
                        .isPresent();
        return switch (value.reason()) {
            case SAME_SEAL ->
                    numberViolation(
                            sameStation ? "EVI-007" : "EVI-009", sameStation, similarCase, value);
            case SAME_BAG ->
                    numberViolation(
                            sameStation ? "EVI-008" : "EVI-010", sameStation, similarCase, value);
            case SAME_DOCUMENT ->
                    violationOf(
                            PARTIES.contains(value.pointer()) ? "PER-014" : "PRO-004",
                            Severity.HINT,
                            similarCase,
                            value);
            case SAME_PLATE, SAME_EVENT, SIMILAR_NAME, SAME_MARK_PICTURE, SAME_MARK, SAME_ROUTE ->
                    null;
        };
    }

    /** Returns a stop for a number of the same station, a question for one of another station. */
    private static Violation numberViolation(
            String code,
            boolean sameStation,
            SimilarCase similarCase,
            SimilarCase.SharedValue value) {
        return violationOf(
                code, sameStation ? Severity.STOP : Severity.QUESTION, similarCase, value);
    }

    private static Violation violationOf(
            String code,
            Severity severity,
            SimilarCase similarCase,
            SimilarCase.SharedValue value) {
        return new Violation(
                value.pointer(), code, severity, List.of(value.value(), similarCase.number()));
    }
}
