package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.device.medium.MediumService.Medium;
import rubezh.device.medium.MediumService.MediumState;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** What follows the result of an export: the cover sheet, and ejecting the medium. */
record EjectRow(UiText texts, EjectModel model, Command eject) {
    /**
     * @param file file that was exported
     * @param cover button of the cover sheet
     */
    List<Node> of(Path file, Button cover) {
        var nodes = new ArrayList<Node>();
        var buttons = styled(new HBox(styled(cover, "small")), "gap-8");
        Medium medium = model.medium().get();
        MediumState state = model.ejected().get();
        if (medium == null) {
            if (model.isOnMedium(file)) {
                nodes.add(wrapping(new Label(texts.text("exchange.exported.eject"))));
            }
        } else if (state == null) {
            nodes.add(wrapping(new Label(texts.text("exchange.exported.medium", medium.name()))));
            buttons.getChildren().add(styled(Buttons.of(texts, eject), "small"));
        } else {
            nodes.add(ejected(medium, state));
        }
        Fault fault = model.fault().get();
        if (fault != null) {
            nodes.add(new FaultBox(texts, fault));
        }
        nodes.add(buttons);
        return nodes;
    }

    private Node ejected(Medium medium, MediumState state) {
        String key = "exchange.ejected." + (state == MediumState.EJECTED ? "off" : "unmounted");
        var label = wrapping(styled(new Label(texts.text(key, medium.name())), "semibold"));
        label.setGraphic(Icons.of(Feather.CHECK_CIRCLE, 16, "ok-text"));
        return label;
    }
}
