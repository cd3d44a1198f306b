package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeList;
import rubezh.table.mapping.SimilarCodes;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialogs about one text of a column: a code of its own for it, or leaving its rows out. */
final class MeaningDialogs {
    private final UiContext ui;

    MeaningDialogs(UiContext ui) {
        this.ui = ui;
    }

    /** Asks why the rows with a text are left out. */
    void leaveRows(TextMeaning meaning, Consumer<String> onReason) {
        TextField reason = field("tables.leave.reason", "");
        Label missing = missing("tables.leave.missing");
        new OverlayDialog(ui, "tables.leave.title", meaning.text())
                .message("tables.leave.text", meaning.rows())
                .body(reason)
                .body(missing)
                .primaryIf(
                        "tables.leave.do",
                        () -> {
                            String text = BlankCharacters.strip(reason.getText());
                            setShown(missing, text.isEmpty());
                            if (!text.isEmpty()) {
                                onReason.accept(text);
                            }
                            return !text.isEmpty();
                        })
                .cancel()
                .show();
        reason.requestFocus();
    }

    /**
     * Asks for the names of a new code of the own list.
     *
     * @param alike codes like the text, of which the first gives group and units
     * @param onEntered takes the names and the code that the new one is like
     */
    void addOwn(
            TextMeaning meaning,
            CodeList list,
            List<SimilarCodes.SimilarCode> alike,
            BiConsumer<EntryNames, String> onEntered) {
        TextField code = field("admin.codelist.field.code", "");
        TextField ru = field("admin.codelist.field.ru", meaning.text());
        TextField en = field("admin.codelist.field.en", meaning.text());
        TextField like =
                field(
                        "admin.codelist.field.like",
                        alike.isEmpty() ? "" : alike.getFirst().entry().code());
        Label missing = missing("tables.own.missing");
        var body =
                new VBox(
                        labelled("admin.codelist.field.code", code),
                        labelled("admin.codelist.field.ru", ru),
                        labelled("admin.codelist.field.en", en),
                        labelled("admin.codelist.field.like", like),
                        missing);
        new OverlayDialog(ui, "tables.own.title", meaning.text())
                .message("tables.own.text")
                .body(styled(body, "gap-8"))
                .primaryIf(
                        "admin.codelist.add.do",
                        () -> {
                            boolean known = list.find(text(like)).isPresent();
                            boolean complete = known && !text(code).isEmpty();
                            setShown(missing, !complete);
                            if (complete) {
                                var names =
                                        new EntryNames(text(code), text(en), text(ru), List.of());
                                onEntered.accept(names, text(like));
                            }
                            return complete;
                        })
                .cancel()
                .show();
        code.requestFocus();
    }

    private static String text(TextField field) {
        return BlankCharacters.strip(field.getText());
    }

    private Label missing(String key) {
        Label label = styled(ui.texts().label(key), "stop-text", "fs-12");
        label.setWrapText(true);
        setShown(label, false);
        return label;
    }

    private TextField field(String key, String value) {
        TextField field = ui.texts().accessibleName(new TextField(value), key);
        return ui.texts().prompt(field, key);
    }

    private Node labelled(String key, TextField field) {
        return new VBox(styled(ui.texts().label(key), "muted", "fs-12"), field);
    }
}
