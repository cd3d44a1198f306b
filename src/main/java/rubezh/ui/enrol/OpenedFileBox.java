package rubezh.ui.enrol;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.text.Messages;
import rubezh.ui.enrol.RosterViewModel.Opened;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.key.KeyCheckField;

/**
 * A file whose key is to be compared, with the act that the words of the other side allow.
 *
 * @param approve asks for the file to write, and approves the request
 */
record OpenedFileBox(UiContext ui, RosterViewModel model, Runnable approve) {
    private Button act(Opened opened) {
        return switch (opened) {
            case Opened.Request _ -> Buttons.action(ui.texts(), "enrol.approve.do", approve);
            case Opened.OfHeadquarters _ ->
                    Buttons.action(ui.texts(), "enrol.join.do", model::join);
        };
    }

    /**
     * Returns the box of a file.
     *
     * @param first whether approving makes this computer headquarters
     */
    VBox of(Opened opened, boolean first) {
        Button act = act(opened);
        act.setDisable(true);
        var check =
                new KeyCheckField(
                        ui.texts(),
                        opened.key(),
                        model.typed(),
                        "enrol.check",
                        answer -> act.setDisable(answer != KeyCheckField.Answer.MATCHES));
        var box = styled(new VBox(wrapping(what(opened)), check.node(), act), "gap-8", "note");
        if (first && opened instanceof Opened.Request) {
            box.getChildren().add(1, InfoBox.warning(ui.texts(), "enrol.becomes"));
        }
        return box;
    }

    private Label what(Opened opened) {
        return styled(ui.texts().label(m -> what(opened, m)), "semibold");
    }

    private String what(Opened opened, Messages messages) {
        return switch (opened) {
            case Opened.Request(var request) ->
                    messages.text(
                            "enrol.opened.request",
                            request.station(),
                            messages.language().choose(request.nameRu(), request.nameEn()),
                            request.program(),
                            new RosterColumns(ui).time(request.at()));
            case Opened.OfHeadquarters(var file) ->
                    messages.text(
                            "signin.first.join.made",
                            file.station(),
                            String.valueOf(file.file().getFileName()));
        };
    }
}
