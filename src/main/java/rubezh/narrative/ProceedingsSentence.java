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

    ProceedingsSentence(PhraseBuilder phrases) {
        this.phrases = phrases;
    }

    String sentence(Seizure seizure) {
        List<EvidencePackage> packages = seizure.evidence().packages();
        Proceedings proceedings = seizure.proceedings();
        return PhraseBuilder.sentence(
                counted("told.packed", packages.size()),
                phrases.listing("told.bags", bags(packages)),
                phrases.listing("told.seals", seals(packages)),
                counted("told.witnesses", seizure.parties().witnesses().size()),
                isYes(proceedings.video()) ? phrases.text("told.video") : "",
                phrases.listing(
                        "told.documents",
                        proceedings.documents().stream().map(this::document).toList()),
                phrases.listing(
                        "told.articles",
                        proceedings.articles().stream()
                                .map(phrases::label)
                                .map(label -> phrases.about("told.quoted", label))
                                .toList()),
                decided(proceedings));
    }

    private String decided(Proceedings proceedings) {
        return PhraseBuilder.joined(
                "; ",
                phrases.about("told.case.kind", phrases.label(proceedings.caseKind())),
                phrases.about("told.case.number", PhraseBuilder.typed(proceedings.caseNumber())),
                phrases.about("told.handed.to", phrases.label(proceedings.handedTo())),
                phrases.about("told.handed.on", date(proceedings.handedOn())),
                phrases.about("told.outcome", phrases.label(proceedings.outcome())));
    }

    private static List<String> bags(List<EvidencePackage> packages) {
        return packages.stream().map(one -> PhraseBuilder.typed(one.bag())).toList();
    }

    private static List<String> seals(List<EvidencePackage> packages) {
        return packages.stream().flatMap(one -> PhraseBuilder.typed(one.seals()).stream()).toList();
    }

    private String document(CaseDocument document) {
        return PhraseBuilder.joined(
                " ",
                phrases.label(document.kind()),
                phrases.about("told.document.number", PhraseBuilder.typed(document.number())),
                phrases.about("told.document.date", date(document.date())));
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
