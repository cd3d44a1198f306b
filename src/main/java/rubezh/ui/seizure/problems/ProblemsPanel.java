package rubezh.ui.seizure.problems;

import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.rules.Severity;
import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.FieldValueFormat;

/**
 * Cards of problems: rule code, sentence, link to the field, reason for a question. Of many
 * problems only the first that block have cards, so that a record of a thousand lines costs no more
 * than a short one; a line below tells how many there are besides.
 *
 * @see ValidationModel
 */
public final class ProblemsPanel {
    /** More than anybody reads at once; making so many cards takes no noticeable pause. */
    private static final int MOST_CARDS = 40;

    private final UiText texts;
    private final LiveLabels labels;
    private final FieldValueFormat values;
    private final ValidationModel model;
    private final Consumer<String> goTo;
    private final VBox cards = styled(new VBox(), "problem-cards");
    private final BorderPane root = new BorderPane();

    /** Shows problems; {@code goTo} focuses the field with a pointer. */
    public ProblemsPanel(
            UiText texts,
            LiveLabels labels,
            FieldValueFormat values,
            ValidationModel model,
            Consumer<String> goTo) {
        this.texts = texts;
        this.labels = labels;
        this.values = values;
        this.model = model;
        this.goTo = goTo;
        root.setCenter(scrolling(cards));
        Label keys = wrapping(styled(texts.label("editor.problems.keys"), "fs-11", "muted"));
        root.setBottom(styled(new HBox(keys), "panel-foot", "line-top"));
        texts.paint(root, _ -> fill());
        model.problems().addListener((ListChangeListener<Problem>) _ -> fill());
    }

    public Node root() {
        return root;
    }

    /** Updates the cards, except while a reason is being typed, which would be lost. */
    private void fill() {
        if (isTypingReason()) {
            return;
        }
        cards.getChildren().clear();
        List<Problem> shown = model.problems().stream().filter(model::isShownInForm).toList();
        cards.getChildren().add(summary(shown));
        withCards(shown)
                .forEach(p ->
                        cards.getChildren().add(p.severity() == Severity.HINT ? hint(p) : card(p)));
        int others = shown.size() - MOST_CARDS;
        if (others > 0) {
            String text = texts.text("editor.problems.others", others);
            cards.getChildren().add(wrapping(styled(new Label(text), "muted")));
        }
    }

    /**
     * Returns the problems with cards: all of a few, of many those that block before the others.
     */
    private static Stream<Problem> withCards(List<Problem> shown) {
        Comparator<Problem> hintsLast = Comparator.comparing(p -> p.severity() == Severity.HINT);
        return shown.size() <= MOST_CARDS
                ? shown.stream().sorted(hintsLast)
                : shown.stream()
                        .sorted(Comparator.comparing(p -> !p.blocks()))
                        .limit(MOST_CARDS)
                        .sorted(hintsLast);
    }

    private boolean isTypingReason() {
        var scene = root.getScene();
        return scene != null
                && scene.getFocusOwner() instanceof TextField field
                && field.getStyleClass().contains("reason-field")
                && !field.getText().isEmpty();
    }

    private String savable() {
        return model.savable() ? "editor.problems.savable" : "editor.problems.unsavable";
    }

    private Node summary(List<Problem> shown) {
        long stops = shown.stream().filter(p -> p.severity() == Severity.STOP).count();
        long questions =
                shown.stream().filter(p -> p.severity() == Severity.QUESTION && p.blocks()).count();
        String text =
                stops + questions > 0
                        ? texts.text("editor.problems.blocked", stops, questions)
                                + " "
                                + texts.text(savable())
                        : awaited(
                                model.problems().stream().filter(p -> !shown.contains(p)).toList());
        return wrapping(styled(new Label(text), "muted"));
    }

    /** Returns what is still to be filled in and to be confirmed before a submission. */
    private String awaited(List<Problem> quiet) {
        long taken = quiet.stream().filter(Problem::isOfTakenOver).count();
        long missing = quiet.size() - taken;
        if (taken > 0) {
            return texts.text("editor.problems.taken", missing, taken);
        }
        return missing > 0
                ? texts.text("editor.problems.missing", missing)
                : texts.text("editor.problems.none");
    }

    private Node card(Problem problem) {
        boolean stop = problem.severity() == Severity.STOP;
        String style = stop ? "stop" : "question";
        String colour = stop ? "stop-text" : "warn-text";
        String key = stop ? "editor.problem.stop" : "editor.problem.question";
        var icon = Icons.of(stop ? Feather.ALERT_OCTAGON : Feather.HELP_CIRCLE, 14, colour);
        var severity = styled(new Label(texts.text(key)), "semibold", colour);
        var code = styled(new Label(problem.code()), "hint", colour);
        var hint = styled(new Label("F8"), "hint");
        var head = new HBox(icon, severity, code, new Spacer(), hint);
        head.getStyleClass().addAll("problem-head", style);
        var body = new VBox(sentence(problem));
        if (hasField(problem.pointer())) {
            body.getChildren().add(link(problem));
        }
        if (!stop) {
            body.getChildren().add(reason(problem));
        }
        body.getStyleClass().add("problem-body");
        return styled(new VBox(head, body), "problem-card", style);
    }

    private Label sentence(Problem problem) {
        boolean unreadable = problem.code().equals(Problem.UNREADABLE);
        String key =
                model.isOfList(problem.path())
                        ? "editor.problems.unlisted"
                        : "editor.problems.unreadable";
        String text =
                unreadable
                        ? texts.messages().text(key, problem.arguments().getFirst())
                        : labels.sentence(problem.violation());
        return wrapping(new Label(text));
    }

    /** Returns whether the form has a field to go to; a reason for an empty field has none. */
    private static boolean hasField(String pointer) {
        return !Pointer.of(pointer).fieldPath().startsWith(HEADER_ABSENCES.path());
    }

    private Node link(Problem problem) {
        Button link =
                Buttons.link(texts, "editor.problem.go", () -> goTo.accept(problem.pointer()));
        if (link.getGraphic() instanceof HBox box
                && box.getChildren().getFirst() instanceof Label label) {
            label.setText(fieldLabel(problem.pointer()));
        }
        link.setAccessibleText(fieldLabel(problem.pointer()));
        return link;
    }

    /** Returns the label of a field, with its line where there are several. */
    private String fieldLabel(String pointer) {
        String field = values.fieldLabel(pointer);
        return model.lineNumber(pointer)
                .map(line -> texts.text("common.line", field, line))
                .orElse(field);
    }

    private Node reason(Problem problem) {
        if (problem.answer() != null) {
            String answered = texts.text("editor.problem.answered", problem.answer());
            return styled(wrapping(new Label(answered)), "ok-text");
        }
        TextField field =
                styled(texts.prompt(new TextField(), "editor.problem.reason"), "reason-field");
        texts.accessibleName(field, "editor.problem.reason");
        Runnable answer =
                () -> {
                    String reason = field.getText();
                    field.clear();
                    model.answer(problem.violation(), reason);
                };
        Button confirm = confirm(field, answer);
        field.setOnAction(_ -> confirm.fire());
        return styled(new VBox(field, confirm), "gap-8");
    }

    /** Returns the confirm button, enabled for a reason of sufficient length. */
    private Button confirm(TextField field, Runnable answer) {
        Button confirm = Buttons.small(texts, "editor.problem.confirm", answer);
        confirm.disableProperty().bind(field.textProperty().map(ProblemsPanel::isTooShort));
        return confirm;
    }

    private static boolean isTooShort(String reason) {
        return reason.strip().length() < ValidationModel.REASON_LENGTH;
    }

    private Node hint(Problem problem) {
        Label text = styled(sentence(problem), "muted");
        return styled(new HBox(Icons.of(Feather.INFO, 14), text), "hint-card");
    }
}
