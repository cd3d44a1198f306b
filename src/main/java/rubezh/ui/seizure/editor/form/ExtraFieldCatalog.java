package rubezh.ui.seizure.editor.form;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/** The table of further fields: which a category has, what each is called and what edits it. */
final class ExtraFieldCatalog {
    /** Longest value; see {@link rubezh.domain.seizure.goods.ExtraField#SHAPE}. */
    static final int LONGEST = 200;

    private static final Set<String> CHOSEN = Set.of("answer", "country", "currency", "appendix");
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

    /** Returns the fields of a category in the order of the table. */
    List<ExtraName> of(Category category) {
        return reference.list(CodeListId.EXTRAS).entries().stream()
                .filter(e ->
                        Arrays.asList(e.extraColumn("categories").split(" "))
                                .contains(category.code()))
                .map(entry -> new ExtraName(entry.code()))
                .toList();
    }

    /** Returns the name of a field, as the label of a control. */
    String label(ExtraName name, Messages messages) {
        return reference.find(name).map(entry -> label(entry, messages)).orElse(name.code());
    }

    static String label(CodeEntry entry, Messages messages) {
        String label = entry.label(messages.language() == Language.RU);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /** Returns the pointer of a field in the extras of a line. */
    static String pointer(String extras, ExtraName name, int nth) {
        return extras + "/" + name + (nth == 0 ? "" : "-" + nth);
    }

    /** Returns the field that a pointer made by {@link #pointer} means. */
    static ExtraName nameAt(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return new ExtraName(last.replaceFirst("-[0-9]+$", ""));
    }

    /** Says whether a field is chosen from a list. */
    static boolean isCodeField(CodeEntry entry) {
        return CHOSEN.contains(entry.extraColumn("type"));
    }

    /** Returns an example in a language, empty where there is none. */
    static String example(CodeEntry entry, Language language) {
        return entry.extraColumn(language == Language.RU ? "example_ru" : "example_en");
    }

    /** Returns a control by the type of a field. */
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

    /** A text no longer than the record takes: what is too much of a pasted one is not taken. */
    private FieldEditor text() {
        FieldEditor text = editors.text();
        if (text.node() instanceof TextField field) {
            field.setTextFormatter(new TextFormatter<>(ExtraFieldCatalog::shortened));
        }
        return text;
    }

    private static TextFormatter.Change shortened(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - LONGEST;
        String added = change.getText();
        if (over > 0 && over <= added.length()) {
            change.setText(added.substring(0, added.length() - over));
            change.setCaretPosition(change.getCaretPosition() - over);
            change.setAnchor(change.getCaretPosition());
        }
        return change;
    }
}
