package rubezh.narrative;

import static rubezh.domain.seizure.Codes.isYes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Proceedings;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;

/** Sentence on packing and seals, attesting witnesses, documents and decisions. */
record ProceedingsSentence(PhraseBuilder phrases) {
    String sentence(Seizure seizure) {
        List<EvidencePackage> packages = seizure.evidence().packages();
        Proceedings proceedings = seizure.proceedings();
        return PhraseBuilder.sentence(
                counted("composer.packages", packages.size()),
                phrases.list("composer.bags", bags(packages)),
                phrases.list("composer.seals", seals(packages)),
                counted("composer.witnesses", seizure.parties().witnesses().size()),
                isYes(proceedings.video()) ? phrases.text("composer.video") : "",
                phrases.list(
                        "composer.documents",
                        proceedings.documents().stream().map(this::document).toList()),
                phrases.list(
                        "composer.articles",
                        proceedings.articles().stream()
                                .map(phrases::label)
                                .map(label -> phrases.phrase("composer.quoted", label))
                                .toList()),
                decision(proceedings));
    }

    private String decision(Proceedings proceedings) {
        return PhraseBuilder.joined(
                "; ",
                phrases.phrase("composer.case.kind", proceedings.caseKind()),
                phrases.typed("composer.case.number", proceedings.caseNumber()),
                phrases.phrase("composer.handover.to", proceedings.handedTo()),
                phrases.phrase("composer.handover.date", date(proceedings.handedOn())),
                phrases.phrase("composer.outcome", proceedings.outcome()));
    }

    private static List<String> bags(List<EvidencePackage> packages) {
        return packages.stream().map(p -> PhraseBuilder.freeText(p.bag())).toList();
    }

    private static List<String> seals(List<EvidencePackage> packages) {
        return packages.stream().flatMap(p -> PhraseBuilder.freeText(p.seals()).stream()).toList();
    }

    private String document(CaseDocument document) {
        return PhraseBuilder.joined(
                " ",
                phrases.label(document.kind()),
                phrases.typed("composer.document.number", document.number()),
                phrases.phrase("composer.document.date", date(document.date())));
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : phrases.format().dates().date(date);
    }

    private String counted(String key, int count) {
        return count == 0 ? "" : phrases.text(key, count);
    }
}
