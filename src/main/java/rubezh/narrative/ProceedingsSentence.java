package rubezh.narrative;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Proceedings;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;

/** How the goods were packed and sealed, who attested it, what was drawn up and decided. */
final class ProceedingsSentence {
    private final PhraseBuilder phrases;

    ProceedingsSentence(PhraseBuilder builder) {
        this.phrases = builder;
    }

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
                phrases.phrase("composer.case.kind", phrases.label(proceedings.caseKind())),
                phrases.phrase(
                        "composer.case.number", PhraseBuilder.freeText(proceedings.caseNumber())),
                phrases.phrase("composer.handover.to", phrases.label(proceedings.handedTo())),
                phrases.phrase("composer.handover.date", date(proceedings.handedOn())),
                phrases.phrase("composer.outcome", phrases.label(proceedings.outcome())));
    }

    private static List<String> bags(List<EvidencePackage> packages) {
        return packages.stream().map(one -> PhraseBuilder.freeText(one.bag())).toList();
    }

    private static List<String> seals(List<EvidencePackage> packages) {
        return packages.stream()
                .flatMap(one -> PhraseBuilder.freeText(one.seals()).stream())
                .toList();
    }

    private String document(CaseDocument document) {
        return PhraseBuilder.joined(
                " ",
                phrases.label(document.kind()),
                phrases.phrase(
                        "composer.document.number", PhraseBuilder.freeText(document.number())),
                phrases.phrase("composer.document.date", date(document.date())));
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : phrases.wording().dates().date(date);
    }

    private String counted(String key, int count) {
        return count == 0 ? "" : phrases.text(key, count);
    }

    private static boolean isYes(@Nullable Code answer) {
        return answer != null && answer.code().equals("YES");
    }
}
