package rubezh.narrative;

import module java.base;

import rubezh.domain.seizure.AnyConcealment;
import rubezh.domain.seizure.AnyDetection;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Lines of goods and packages that a place of concealment or a detection names, by the numbers they
 * have in the sentence on the goods; empty for all of the case.
 */
record ConcernedLines(PhraseBuilder phrases, Seizure seizure) {
    String of(AnyConcealment concealment) {
        return of(concealment.items(), concealment.packages());
    }

    String of(AnyDetection detection) {
        return of(detection.items(), detection.packages());
    }

    private String of(List<LineRef> items, List<LineRef> packages) {
        return PhraseBuilder.joined(
                ", ",
                numbers(
                        "composer.lines.goods",
                        items,
                        seizure.items().stream().map(SeizedItem::id).toList()),
                numbers(
                        "composer.lines.packages",
                        packages,
                        seizure.evidence().packages().stream().map(EvidencePackage::id).toList()));
    }

    /** Returns the numbers of lines that are there, after a heading. */
    private String numbers(String key, List<LineRef> refs, List<UUID> lines) {
        List<Integer> numbers =
                refs.stream()
                        .map(ref -> lines.indexOf(ref.id()) + 1)
                        .filter(number -> number > 0)
                        .sorted()
                        .toList();
        return numbers.isEmpty()
                ? ""
                : phrases.text(
                        key,
                        numbers.size(),
                        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
