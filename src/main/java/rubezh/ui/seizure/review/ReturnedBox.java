package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.review.ReviewDocument.RemarkLine;

/**
 * Box over a returned record: the reason, and each remark with a link to its field and a field for
 * the answer. It takes no room over other records.
 */
public final class ReturnedBox {
    private final UiContext ui;
    private final ReturnedViewModel model;
    private final Consumer<String> goTo;
    private final @Nullable Command correct;
    private final VBox root = styled(new VBox(), "returned-box");

    /**
     * Creates a box over the form.
     *
     * @param goTo goes to the field at a pointer
     */
    ReturnedBox(UiContext ui, ReturnedViewModel model, Consumer<String> goTo) {
        this(ui, model, goTo, null);
    }

    private ReturnedBox(
            UiContext ui,
            ReturnedViewModel model,
            Consumer<String> goTo,
            @Nullable Command correct) {
        this.ui = ui;
        this.model = model;
        this.goTo = goTo;
        this.correct = correct;
        model.lines().addListener((_, _, lines) -> show(lines));
        model.fault().addListener((_, _, fault) -> showFault(fault));
        setShown(root, false);
        ui.texts().paint(root, _ -> model.load());
    }

    /**
     * Returns a box over the read view, with a button that opens the record for correction.
     *
     * @param edit opens it at the field with a pointer
     * @param correct opens it at the first field with a remark; null if that is not permitted
     */
    public static ReturnedBox correctable(
            UiContext ui,
            ReturnedViewModel model,
            Consumer<String> edit,
            @Nullable Command correct) {
        return new ReturnedBox(ui, model, edit, correct);
    }

    public Node root() {
        return root;
    }

    private void show(List<RemarkLine> lines) {
        root.getChildren().clear();
        setShown(root, !lines.isEmpty());
        lines.stream().filter(RemarkLine::reason).forEach(this::addReason);
        lines.stream().filter(line -> !line.reason()).forEach(this::addRemark);
        if (correct != null && !lines.isEmpty()) {
            root.getChildren().add(button(correct));
        }
    }

    private Button button(Command command) {
        return Buttons.action(ui.texts(), "review.correct", command.hint(), command::run);
    }

    private void addReason(RemarkLine line) {
        Label reason = wrapping(styled(new Label(line.text()), "semibold"));
        Label title = wrapping(styled(new Label(line.title()), "muted", "fs-12"));
        var text = new VBox(title, reason);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(Icons.of(Feather.CORNER_UP_LEFT, 16, "warn-text"), text);
        root.getChildren().add(styled(row, "gap-8"));
    }

    private void addRemark(RemarkLine line) {
        Label text = wrapping(new Label(ui.texts().text("review.quoted", line.text())));
        var box = styled(new VBox(heading(line), text), "returned-remark");
        if (!line.answer().isEmpty()) {
            String answer = ui.texts().text("review.answer.is", line.answer());
            box.getChildren().add(wrapping(styled(new Label(answer), "ok-text")));
        } else if (line.open() && model.mayAnswer()) {
            box.getChildren().add(answerField(line));
        }
        root.getChildren().add(box);
    }

    /** Returns what the remark is about, as a link where there is a field to go to. */
    private Node heading(RemarkLine line) {
        if (line.pointer().isEmpty() || !model.mayAnswer()) {
            return wrapping(styled(new Label(line.title()), "muted", "fs-12"));
        }
        var link = styled(new Button(line.title()), "link");
        link.setOnAction(_ -> goTo.accept(line.pointer()));
        return link;
    }

    private Node answerField(RemarkLine line) {
        TextField field = ui.texts().prompt(new TextField(), "review.answer.text");
        ui.texts().accessibleName(field, "review.answer.text");
        Runnable answer =
                () -> {
                    if (!BlankCharacters.isBlank(field.getText())) {
                        model.answer(line.step(), field.getText());
                    }
                };
        field.setOnAction(_ -> answer.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = Buttons.small(ui.texts(), "review.answer.do", answer);
        return styled(new HBox(field, button), "gap-8");
    }

    private void showFault(@Nullable Fault fault) {
        root.getChildren().removeIf(FaultBox.class::isInstance);
        if (fault != null) {
            root.getChildren().add(new FaultBox(ui.texts(), fault));
            setShown(root, true);
        }
    }
}
