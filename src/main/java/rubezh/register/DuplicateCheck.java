package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_BAG;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_SEALS;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.PARTIES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;

/**
 * Rules that look at other cases: seals and bags are of one case only (dictionary section 5, rule
 * 5), a document used before is named. One for the cases recorded together: those of one lot do not
 * stand in the lists yet, so it remembers what each took.
 */
final class DuplicateCheck {
    private final Catalogue catalogue;
    private final Set<String> usedNumbers = new HashSet<>();

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

    /** Learns that a case of the lot is taken. */
    void addToBatch(Seizure copy) {
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

    private static String folded(@Nullable String typed) {
        return Homoglyphs.fold(typed == null ? "" : typed);
    }

    private static @Nullable Violation violation(
            Seizure copy, SimilarCase similarCase, SimilarCase.SharedValue value) {
        boolean ours =
                similarCase
                        .row()
                        .get(HEADER_STATION.path(), String.class)
                        .filter(station -> station.equals(copy.header().station()))
                        .isPresent();
        return switch (value.reason()) {
            case SAME_SEAL ->
                    numberViolation(ours ? "EVI-007" : "EVI-009", ours, similarCase, value);
            case SAME_BAG ->
                    numberViolation(ours ? "EVI-008" : "EVI-010", ours, similarCase, value);
            case SAME_DOCUMENT ->
                    violationOf(
                            PARTIES.contains(value.pointer()) ? "PER-014" : "PRO-004",
                            Severity.HINT,
                            similarCase,
                            value);
            case SAME_PLATE, SAME_EVENT, SIMILAR_NAME -> null;
        };
    }

    /** Numbers of another station may clash with ours without anybody's mistake here. */
    private static Violation numberViolation(
            String code, boolean ours, SimilarCase similarCase, SimilarCase.SharedValue value) {
        return violationOf(code, ours ? Severity.STOP : Severity.QUESTION, similarCase, value);
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
