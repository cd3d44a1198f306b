package rubezh.ui.seizure.display;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.ui.kit.look.UiText;

/**
 * Revisions of a record, newest first: time, author and changes with the old value struck through.
 */
public final class HistoryPanel {
    private static final int SHOWN = 12;

    /** Longest text of a value that is shown. */
    private static final int VALUE_LENGTH = 500;

    private final UiText texts;
    private final FieldValueFormat values;
    private final ObservableList<HistoryEntry> entries;
    private final VBox list = styled(new VBox(), "history-list");
    private final ScrollPane root = scrolling(list);

    public HistoryPanel(
            UiText texts, FieldValueFormat values, ObservableList<HistoryEntry> entries) {
        this.texts = texts;
        this.values = values;
        this.entries = entries;
        texts.paint(root, _ -> fill());
        entries.addListener((ListChangeListener<HistoryEntry>) _ -> fill());
    }

    public Node root() {
        return root;
    }

    private void fill() {
        list.getChildren().clear();
        if (entries.isEmpty()) {
            Label none = wrapping(styled(new Label(texts.text("editor.history.none")), "muted"));
            list.getChildren().add(none);
        }
        entries.forEach(entry -> list.getChildren().add(entry(entry)));
    }

    private Node entry(HistoryEntry entry) {
        var time =
                styled(new Label(texts.dates().dateTime(entry.at().toLocalDateTime())), "semibold");
        var author =
                new Label(
                        HistoryLineFormat.author(entry, texts.messages())
                                + " · "
                                + entry.station());
        author.getStyleClass().addAll("muted", "fs-11");
        var box =
                new VBox(
                        time, author, new Label(texts.text(HistoryLineFormat.operationKey(entry))));
        box.getChildren().add(signer(entry));
        if (entry.reason() != null) {
            var reason = wrapping(new Label(texts.text("editor.history.reason", entry.reason())));
            box.getChildren().add(reason);
        }
        addChanges(box, entry.changes());
        box.getStyleClass().addAll("history-entry", "line-bottom");
        return box;
    }

    private Label signer(HistoryEntry entry) {
        Label signer = wrapping(new Label(texts.text(entry.signerKey(), entry.signerArguments())));
        return styled(signer, entry.isForeignWord() ? "warn-text" : "muted", "fs-11");
    }

    private void addChanges(VBox box, List<FieldChange> all) {
        List<FieldChange> changes =
                all.stream().filter(change -> !change.pointer().endsWith("/pos")).toList();
        changes.stream().limit(SHOWN).forEach(change -> box.getChildren().add(change(change)));
        if (changes.size() > SHOWN) {
            box.getChildren().add(more(changes.size() - SHOWN));
        }
    }

    private Label more(int count) {
        return styled(new Label(texts.text("editor.history.more", count)), "muted", "fs-11");
    }

    private Node change(FieldChange change) {
        var field = text(values.fieldLabel(change.pointer()) + ": ", "muted");
        var flow = new TextFlow(field);
        if (change.oldValue() != null) {
            Text old = text(value(change, change.oldValue()), "subtle");
            old.setStrikethrough(true);
            flow.getChildren().addAll(old, text(" → ", "muted"));
        }
        flow.getChildren().add(text(value(change, change.newValue()), "fg-fill"));
        return flow;
    }

    /** Returns a value as text; of a long one the beginning, as laying it out takes its time. */
    private String value(FieldChange change, @Nullable Object plain) {
        return values.beginning(change.pointer(), plain, VALUE_LENGTH);
    }

    private static Text text(String content, String style) {
        return styled(new Text(content), style);
    }
}
