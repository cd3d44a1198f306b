package rubezh.ui.seizure.editor.form;

import module java.base;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.GoodsCode.ExtraName;
import rubezh.domain.reference.ReferenceData;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/**
 * Catalog of extra fields: those of each category, their labels and editors, as code list {@code
 * extras} declares them.
 */
final class ExtraFieldCatalog {
    /** Longest value; see {@link rubezh.domain.seizure.goods.ExtraField#SHAPE}. */
    static final int MAX_LENGTH = 200;

    private static final Set<String> CODE_TYPES =
            Set.of("answer", "country", "currency", "appendix");
    private static final List<String> APPENDICES = List.of("I", "II", "III");

    private final ReferenceData reference;
    private final FieldEditorFactory editors;
    private final Map<CodeListId, Options> options = new EnumMap<>(CodeListId.class);
    private final Options appendices = appendices();

    ExtraFieldCatalog(ReferenceData reference, FieldEditorFactory factory) {
        this.reference = reference;
        this.editors = factory;
    }

    private static Options appendices() {
        return new Options(
                APPENDICES.stream()
                        .map(no -> new Option(no, no, no, no, List.of("" + no.length())))
                        .toList());
    }

    /** Returns the extra fields of a category in the order of the code list. */
    List<ExtraName> of(Category category) {
        return reference.list(CodeListId.EXTRAS).entries().stream()
                .filter(e ->
                        Arrays.asList(e.extraColumn("categories").split(" "))
                                .contains(category.code()))
                .map(entry -> new ExtraName(entry.code()))
                .toList();
    }

    /** Returns the label of a field in the language of the messages. */
    String label(ExtraName name, Messages messages) {
        return reference.find(name).map(entry -> label(entry, messages)).orElse(name.code());
    }

    static String label(CodeEntry entry, Messages messages) {
        String label = entry.label(messages.language() == Language.RU);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /**
     * Returns the pointer of a field among the extras of a line.
     *
     * @param nth how many fields of the same name come before it
     */
    static String pointer(String extras, ExtraName name, int nth) {
        return extras + "/" + name + (nth == 0 ? "" : "-" + nth);
    }

    /** Returns the name of the field at a pointer made by {@link #pointer}. */
    static ExtraName nameAt(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return new ExtraName(last.replaceFirst("-[0-9]+$", ""));
    }

    /** Returns whether the value of a field is a code. */
    static boolean isCodeField(CodeEntry entry) {
        return CODE_TYPES.contains(entry.extraColumn("type"));
    }

    /** Returns an example value in a language, empty if there is none. */
    static String example(CodeEntry entry, Language language) {
        return entry.extraColumn(language == Language.RU ? "example_ru" : "example_en");
    }

    /** Returns the control for the type of a field. */
    FieldEditor editor(ExtraName name) {
        return switch (reference.find(name).map(e -> e.extraColumn("type")).orElse("")) {
            case "answer" -> editors.choice(options(CodeListId.ANSWERS));
            case "country" -> editors.choice(options(CodeListId.COUNTRIES));
            case "currency" -> editors.choice(options(CodeListId.CURRENCIES));
            case "appendix" -> editors.choice(appendices);
            default -> text();
        };
    }

    private Options options(CodeListId list) {
        return options.computeIfAbsent(
                list, name -> Options.of(reference.list(name).entries(), code -> code));
    }

    /**
     * Returns a text field limited to the maximum length; what exceeds it in a pasted text is
     * dropped.
     */
    private FieldEditor text() {
        FieldEditor text = editors.text();
        if (text.node() instanceof TextField field) {
            field.setTextFormatter(new TextFormatter<>(ExtraFieldCatalog::truncate));
        }
        return text;
    }

    private static TextFormatter.Change truncate(TextFormatter.Change change) {
        int excess = change.getControlNewText().length() - MAX_LENGTH;
        String added = change.getText();
        if (excess > 0 && excess <= added.length()) {
            change.setText(added.substring(0, added.length() - excess));
            change.setCaretPosition(change.getCaretPosition() - excess);
            change.setAnchor(change.getCaretPosition());
        }
        return change;
    }
}
