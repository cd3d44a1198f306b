package rubezh.ui.seizure.display;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.review.ReviewAct;
import rubezh.journal.RevisionKind;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.register.OfferState;
import rubezh.register.officer.KnownRole;
import rubezh.register.review.ReviewEntry;
import rubezh.review.TimelineEntry;
import rubezh.review.TimelineEntry.OtherKindEntry;
import rubezh.review.TimelineEntry.RevisionEntry;
import rubezh.review.TimelineEntry.StepEntry;
import rubezh.security.Installation;
import rubezh.table.KnownRoleFormat;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/**
 * Revisions of a record and the steps of its review, newest first: what was done, by whom and when,
 * and the changes with the old value struck through.
 */
public final class HistoryPanel {
    private static final int SHOWN = 12;

    /** Longest text of a value that is shown. */
    private static final int VALUE_LENGTH = 500;

    private final UiText texts;
    private final FieldValueFormat values;
    private final ObservableList<TimelineEntry> timeline;
    private final VBox list = styled(new VBox(), "history-list");
    private final ScrollPane root = scrolling(list);

    /**
     * @param timeline what is shown, newest first
     */
    public HistoryPanel(
            UiText texts, FieldValueFormat values, ObservableList<TimelineEntry> timeline) {
        this.texts = texts;
        this.values = values;
        this.timeline = timeline;
        texts.paint(root, _ -> fill());
        timeline.addListener((ListChangeListener<TimelineEntry>) _ -> fill());
    }

    public Node root() {
        return root;
    }

    private void fill() {
        list.getChildren().clear();
        if (timeline.isEmpty()) {
            Label none = wrapping(styled(new Label(texts.text("editor.history.none")), "muted"));
            list.getChildren().add(none);
        }
        timeline.forEach(entry -> list.getChildren().add(node(entry)));
    }

    private Node node(TimelineEntry entry) {
        return switch (entry) {
            case RevisionEntry revision -> revision(revision);
            case StepEntry step -> step(step);
            case OtherKindEntry other -> otherKind(other);
        };
    }

    /**
     * Returns a box with what was done and when, and who did it.
     *
     * @param where station, or whose signature it is
     * @param more what is said of him besides; empty for nothing
     */
    private VBox box(OffsetDateTime at, String author, String where, String more, Label done) {
        var time =
                keepWidth(
                        styled(
                                new Label(texts.dates().dateTime(at.toLocalDateTime())),
                                "fs-11",
                                "muted"));
        HBox.setHgrow(done, Priority.ALWAYS);
        done.setMaxWidth(Double.MAX_VALUE);
        var who = wrapping(styled(new Label(author + " · " + where), "muted", "fs-11"));
        if (!more.isEmpty()) {
            who.setTooltip(new Tooltip(more));
        }
        var head = styled(new HBox(done, time), "gap-8");
        return styled(new VBox(head, who), "history-entry", "line-bottom");
    }

    private static Label done(String text, Node icon) {
        var label = wrapping(styled(new Label(capitalized(text)), "semibold"));
        label.setGraphic(icon);
        return label;
    }

    private static String capitalized(String text) {
        int end = text.offsetByCodePoints(0, Math.min(1, text.length()));
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    private static Node icon(ReviewAct act) {
        return switch (act) {
            case APPROVE -> Icons.of(Feather.CHECK_CIRCLE, 14, "ok-text");
            case RETURN -> Icons.of(Feather.CORNER_UP_LEFT, 14, "warn-text");
            case REMARK -> Icons.of(Feather.MESSAGE_SQUARE, 14, "warn-text");
            case ANSWER -> Icons.of(Feather.MESSAGE_CIRCLE, 14, "muted");
            case SEEN -> Icons.of(Feather.EYE, 14, "muted");
            case WITHDRAW -> Icons.of(Feather.ROTATE_CCW, 14, "muted");
        };
    }

    private static Node icon(RevisionKind op, boolean submission) {
        return submission
                ? Icons.of(Feather.CLOCK, 14, "accent-text")
                : Icons.of(op == RevisionKind.VOID ? Feather.TRASH_2 : Feather.EDIT_2, 14, "muted");
    }

    private Node revision(RevisionEntry revision) {
        HistoryEntry entry = revision.revision();
        Node icon = icon(entry.op(), revision.submission());
        String done = HistoryLineFormat.done(revision, texts.messages());
        String author = HistoryLineFormat.author(entry, texts.messages());
        VBox box = signed(entry, author, done(done, icon));
        OfferState offer = entry.offer();
        if (offer != null) {
            String style = offer.isWithoutEffect() ? "warn-text" : "muted";
            box.getChildren()
                    .add(wrapping(styled(new Label(texts.text(offer.key())), style, "fs-12")));
        }
        if (entry.reason() != null) {
            var reason = wrapping(new Label(texts.text("editor.history.reason", entry.reason())));
            box.getChildren().add(reason);
        }
        addChanges(box, entry.changes());
        return box;
    }

    private Node otherKind(OtherKindEntry other) {
        HistoryEntry entry = other.other().revision();
        String text = HistoryLineFormat.done(other, texts.messages());
        Label done = styled(done(text, Icons.of(Feather.SLASH, 14, "warn-text")), "warn-text");
        String author = HistoryLineFormat.author(entry, texts.messages());
        return signed(entry, author, done);
    }

    private Node step(StepEntry entry) {
        ReviewEntry step = entry.step();
        String done = HistoryLineFormat.done(entry, texts.messages());
        String author = entry.author(texts::text);
        KnownRole role = entry.role();
        boolean granted = role instanceof KnownRole.Granted known && !known.own();
        String sentence = role == null ? "" : roles().sentence(role, step.station());
        VBox box =
                box(
                        step.at(),
                        author,
                        step.station(),
                        granted ? sentence : "",
                        done(done, icon(step.act())));
        if (role != null && !granted) {
            box.getChildren().add(role(role, sentence));
        }
        String words = step.step().text();
        if (words != null) {
            String pointer = step.step().pointer();
            String field = pointer == null ? "" : values.fieldLabel(pointer) + ": ";
            box.getChildren()
                    .add(wrapping(new Label(field + texts.text("history.step.text", words))));
        }
        return box;
    }

    private KnownRoleFormat roles() {
        return new KnownRoleFormat(texts.messages());
    }

    private static Label role(KnownRole role, String sentence) {
        Label label = wrapping(new Label(sentence));
        boolean denied = role instanceof KnownRole.Denied;
        return styled(label, denied ? "warn-text" : "muted", "fs-11");
    }

    /**
     * Returns a box of a revision; a line on the signature only where something is wrong with it.
     */
    private VBox signed(HistoryEntry entry, String author, Label done) {
        String sentence = texts.text(entry.signerKey(), entry.signerArguments());
        Installation signer = entry.signer();
        boolean usual = signer != null && !entry.isForeignWord();
        String where =
                signer == null || entry.isForeignWord()
                        ? entry.station()
                        : texts.text("history.signature", signer.station());
        VBox box = box(entry.at(), author, where, usual ? sentence : "", done);
        if (!usual) {
            String style = entry.isForeignWord() ? "warn-text" : "muted";
            box.getChildren().add(wrapping(styled(new Label(sentence), style, "fs-11")));
        }
        String doubt = entry.doubt(texts.messages()::text, values::fieldLabel);
        if (!doubt.isEmpty()) {
            String style = entry.hidden().isEmpty() ? "muted" : "warn-text";
            box.getChildren().add(wrapping(styled(new Label(doubt), style, "fs-11")));
        }
        return box;
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
