package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.ui.kit.command.Buttons;

/**
 * Box of what other stations offer to change in a record: each value before and after, and for its
 * owner the decision. It takes no room where nothing is offered.
 *
 * @param <O> type of an offer
 */
public final class OffersBox<O> {
    /** Number of offers shown at a time; a decision makes room for the next. */
    private static final int MOST = 3;

    private static final int REASON_COLUMNS = 28;

    private final UiContext ui;
    private final OffersModel<O> model;
    private final Function<O, Words> words;
    private final VBox root = styled(new VBox(), "returned-box");

    /**
     * An offer in words.
     *
     * @param title who offers it, and for what
     * @param lines what it would change
     * @param decides whether this station decides on it
     */
    public record Words(String title, List<String> lines, boolean decides) {
        public Words {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param words returns an offer in the language of the window
     */
    public OffersBox(UiContext ui, OffersModel<O> model, Function<O, Words> words) {
        this.ui = ui;
        this.model = model;
        this.words = words;
        model.offers().addListener((_, _, offers) -> show(offers));
        model.fault().addListener((_, _, fault) -> showFault(fault));
        setShown(root, false);
        ui.texts().paint(root, _ -> show(model.offers().get()));
        model.load();
    }

    public Node root() {
        return root;
    }

    private void show(List<O> offers) {
        root.getChildren().clear();
        setShown(root, !offers.isEmpty());
        offers.stream().limit(MOST).forEach(this::add);
        if (offers.size() > MOST) {
            String more = ui.texts().text("offer.more", offers.size() - MOST);
            root.getChildren().add(wrapping(styled(new Label(more), "muted")));
        }
    }

    private void add(O offer) {
        Words said = words.apply(offer);
        var box = new VBox(wrapping(styled(new Label(said.title), "semibold")));
        said.lines.forEach(line -> box.getChildren().add(wrapping(new Label(line))));
        if (said.decides && ui.allows(Permission.RESOLVE_CONFLICT)) {
            box.getChildren().add(decision(offer));
        } else {
            String waits = ui.texts().text("offer.waits");
            box.getChildren().add(wrapping(styled(new Label(waits), "muted", "fs-12")));
        }
        root.getChildren().add(styled(box, "returned-remark"));
    }

    private Node decision(O offer) {
        TextField reason = ui.texts().prompt(new TextField(), "offer.reason");
        ui.texts().accessibleName(reason, "offer.reason");
        reason.setPrefColumnCount(REASON_COLUMNS);
        Button take =
                Buttons.small(ui.texts(), "offer.take", () -> model.take(offer, reason.getText()));
        Button decline =
                Buttons.small(
                        ui.texts(), "offer.decline", () -> model.decline(offer, reason.getText()));
        var line = styled(new FlowPane(), "flow-8");
        line.getChildren().addAll(reason, take, decline);
        return line;
    }

    private void showFault(@Nullable Fault fault) {
        root.getChildren().removeIf(FaultBox.class::isInstance);
        if (fault != null) {
            root.getChildren().add(new FaultBox(ui.texts(), fault));
            setShown(root, true);
        }
    }
}
