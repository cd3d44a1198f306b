package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.security.Permission;
import rubezh.ui.kit.UiContext;

/**
 * Station whose figures are shown. Who manages operations types the code of any station, say after
 * a telephone call; others choose among those that reported, and see no choice where only their own
 * did.
 */
final class StationChoice {
    private final OperationCardViewModel model;
    private final Consumer<String> onChosen;
    private final ComboBox<String> stations = new ComboBox<>();
    private final boolean manages;
    private final FlowPane root;
    private String chosen;

    StationChoice(UiContext ui, OperationCardViewModel model, Consumer<String> onChosen) {
        this.model = model;
        this.onChosen = onChosen;
        this.chosen = model.figures().ownStation();
        this.manages = ui.allows(Permission.MANAGE_OPERATIONS);
        Label label = styled(ui.texts().label("operation.indicators.station"), "muted");
        label.setLabelFor(stations);
        ui.texts().accessibleName(stations, "operation.indicators.station");
        stations.setEditable(manages);
        this.root = styled(new FlowPane(label, stations), "flow-8");
        model.card().addListener((_, _, _) -> showStations());
        showStations();
        stations.valueProperty().addListener((_, _, value) -> onValue(value));
    }

    private void showStations() {
        List<String> all = model.figures().stations();
        if (!stations.getItems().equals(all)) {
            stations.getItems().setAll(all);
            stations.setValue(chosen);
        }
        setShown(root, manages || all.size() > 1);
    }

    private void onValue(@Nullable String value) {
        String code = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!Code.SHAPE.matcher(code).matches()) {
            stations.setValue(chosen);
        } else if (!code.equals(value)) {
            stations.setValue(code);
        } else if (!code.equals(chosen)) {
            chosen = code;
            onChosen.accept(code);
        }
    }

    Node node() {
        return root;
    }
}
