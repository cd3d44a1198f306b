package rubezh.ui.seizure.editor.form;

import module java.base;

import rubezh.domain.seizure.PartRefs;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.format.DomainFormat;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.seizure.model.SeizureForm;

/** Lines of packages: their names in other lists, and the pictures of a line below it. */
record PackageLines(LiveLabels labels, SeizureForm form) {
    List<UUID> ids() {
        return packages().stream().map(EvidencePackage::id).toList();
    }

    /** Returns the number of the bag, else the kind of packaging. */
    String name(UUID id) {
        return packages().stream()
                .filter(evidence -> evidence.id().equals(id))
                .map(evidence ->
                        Texts.isBlank(evidence.bag())
                                ? labels.format().value(evidence.kind())
                                : Texts.orEmpty(evidence.bag()))
                .findFirst()
                .orElse("");
    }

    private List<EvidencePackage> packages() {
        return form.record().evidence().packages();
    }

    String summary(UUID id) {
        return pictures(form.record(), labels.format(), id);
    }

    String appendPictures(String summary, UUID id) {
        return append(summary, summary(id));
    }

    static String append(String summary, String more) {
        return summary.isEmpty() || more.isEmpty() ? summary + more : summary + "; " + more;
    }

    /** Returns how many pictures and documents show a line, or a part of it; empty without. */
    static String pictures(Seizure seizure, DomainFormat format, UUID line) {
        int files = PartRefs.showing(seizure, line).size();
        return files == 0 ? "" : format.messages().text("editor.row-summary.pictures", files);
    }
}
