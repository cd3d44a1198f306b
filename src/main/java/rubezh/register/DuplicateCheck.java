package rubezh.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.LookAlikes;
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
        for (SimilarCase similar : catalogue.similar(recordId, copy)) {
            similar.shared().stream()
                    .map(shared -> violation(copy, similar, shared))
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
        String line = "/evidence/packages/" + evidence.id();
        evidence.seals().forEach(seal -> checkUnique(line + "/seals", "seal ", seal, found));
        checkUnique(line + "/bag", "bag ", evidence.bag(), found);
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
        return LookAlikes.fold(typed == null ? "" : typed);
    }

    private static @Nullable Violation violation(
            Seizure copy, SimilarCase similar, SimilarCase.SharedValue shared) {
        boolean ours =
                similar.row()
                        .get("header.station", String.class)
                        .filter(station -> station.equals(copy.header().station()))
                        .isPresent();
        return switch (shared.reason()) {
            case SAME_SEAL -> numberViolation(ours ? "EVI-007" : "EVI-009", ours, similar, shared);
            case SAME_BAG -> numberViolation(ours ? "EVI-008" : "EVI-010", ours, similar, shared);
            case SAME_DOCUMENT ->
                    violationOf(
                            shared.pointer().startsWith("/parties") ? "PER-014" : "PRO-004",
                            Severity.HINT,
                            similar,
                            shared);
            case SAME_PLATE, SAME_EVENT, SIMILAR_NAME -> null;
        };
    }

    /** Numbers of another station may clash with ours without anybody's mistake here. */
    private static Violation numberViolation(
            String code, boolean ours, SimilarCase similar, SimilarCase.SharedValue shared) {
        return violationOf(code, ours ? Severity.STOP : Severity.QUESTION, similar, shared);
    }

    private static Violation violationOf(
            String code, Severity severity, SimilarCase similar, SimilarCase.SharedValue shared) {
        return new Violation(
                shared.pointer(), code, severity, List.of(shared.value(), similar.number()));
    }
}
