package rubezh.ui.seizure.editor.form;

import module java.base;

import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;

/** Names the fields of a line that follow from what was entered. */
final class DerivedFieldFormat {
    private DerivedFieldFormat() {}

    /**
     * Returns the sentence, empty without such fields.
     *
     * @param paths dotted paths of the fields
     */
    static String of(UiText texts, LiveLabels labels, Collection<String> paths) {
        return paths.isEmpty()
                ? ""
                : texts.text(
                        "editor.row-summary.derived",
                        paths.stream()
                                .map(path -> labels.format().fieldAt("/" + path.replace('.', '/')))
                                .collect(Collectors.joining(", ")));
    }

    /** Returns both parts of a summary, either of which may be empty. */
    static String append(String summary, String more) {
        return summary.isEmpty() || more.isEmpty() ? summary + more : summary + "; " + more;
    }
}
