package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.HeadquartersFile;
import rubezh.enrolment.JoinResult;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.key.KeyCheckField;
import rubezh.ui.kit.key.WordsGrid;
import rubezh.ui.kit.look.UiText;

/**
 * What the first run shows of joining headquarters: its file beside the station, and at the end the
 * request with the words of this computer.
 */
final class JoinStep {
    private final UiContext ui;
    private final UiText texts;
    private final JoinViewModel model;
    private final VBox file = styled(new VBox(), "gap-12", "join-file");
    private final VBox outcome = styled(new VBox(), "gap-12", "join-outcome");

    JoinStep(UiContext ui, JoinViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        texts.paint(file, _ -> paintFile());
        texts.paint(outcome, _ -> paintOutcome());
        model.state()
                .addListener((_, _, _) -> {
                    texts.repaint(file);
                    texts.repaint(outcome);
                });
    }

    /** Returns fields below the choice of a file; alone if no headquarters is joined. */
    Node above(Node fields) {
        return model.isChosen() ? new VBox(24, file, fields) : fields;
    }

    private void paintFile() {
        HeadquartersFile chosen = model.state().get().file();
        var buttons =
                new FlowPane(8, 8, Buttons.action(texts, "signin.first.join.open", this::open));
        file.getChildren().setAll(wrapping(texts.label("signin.first.join.file")));
        if (chosen == null) {
            file.getChildren().add(buttons);
        } else {
            buttons.getChildren()
                    .add(Buttons.action(texts, "signin.first.join.forget", model::forget));
            var name = String.valueOf(chosen.file().getFileName());
            Label made = texts.label("signin.first.join.made", chosen.station(), name);
            var check =
                    new KeyCheckField(
                            texts, chosen.key(), model.typed(), "signin.first.join.check", _ -> {});
            file.getChildren().addAll(buttons, wrapping(styled(made, "semibold")), check.node());
        }
        file.getChildren().addAll(FaultBox.of(texts, model.state().get().fault()));
    }

    private void open() {
        ui.files()
                .one(texts.text("signin.first.join.open"), file.getScene().getWindow())
                .ifPresent(model::open);
    }

    /** Returns what came of joining; nothing for a station that joins none. */
    Node outcome() {
        texts.repaint(outcome);
        return outcome;
    }

    private void paintOutcome() {
        JoinResult result = model.result();
        outcome.getChildren().clear();
        if (result == null) {
            return;
        }
        outcome.getChildren().addAll(FaultBox.of(texts, result.refusal()));
        outcome.getChildren()
                .addAll(
                        result.headquarters()
                                .map(hq ->
                                        InfoBox.info(texts, "signin.first.join.headquarters", hq))
                                .orElseGet(() -> InfoBox.info(texts, "signin.first.join.later")),
                        wrapping(texts.label("signin.first.join.words")),
                        WordsGrid.of(texts, result.key().words()),
                        Buttons.action(texts, "signin.first.join.save", this::save));
        var saved = model.state().get().saved();
        if (saved != null) {
            outcome.getChildren().add(InfoBox.info(texts, "signin.first.join.saved", saved));
        }
        outcome.getChildren().addAll(FaultBox.of(texts, model.state().get().fault()));
    }

    private void save() {
        String title = texts.text("signin.first.join.save");
        ui.files()
                .target(title, EnrolmentRequest.FILE_NAME, outcome.getScene().getWindow())
                .ifPresent(model::save);
    }
}
