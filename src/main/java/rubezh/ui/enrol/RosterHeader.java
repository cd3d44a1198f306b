package rubezh.ui.enrol;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.bundle.roster.Roster;
import rubezh.enrolment.RosterStatus;
import rubezh.ui.enrol.RosterState.Opened;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** What stands over the computers: headquarters, what was done, and the file to be compared. */
final class RosterHeader {
    private final UiContext ui;
    private final UiText texts;
    private final RosterViewModel model;
    private final Runnable approve;
    private final OutcomeBox outcome;
    private final VBox node = styled(new VBox(), "gap-12", "roster-above");

    /**
     * @param approve asks for the file to write, and approves the opened request
     */
    RosterHeader(UiContext ui, RosterViewModel model, OutcomeBox outcome, Runnable approve) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.outcome = outcome;
        this.approve = approve;
        texts.paint(node, _ -> paint());
        model.state().addListener((_, _, _) -> texts.repaint(node));
    }

    Node node() {
        return node;
    }

    private void paint() {
        RosterState state = model.state().get();
        node.getChildren().clear();
        RosterStatus status = state.status();
        if (status != null) {
            node.getChildren().add(wrapping(new Label(headquarters(status))));
            status.roster().map(this::valid).ifPresent(node.getChildren()::add);
            if (status.isExpired()) {
                node.getChildren().add(InfoBox.warning(texts, "cli.enrol.expired"));
            }
        }
        node.getChildren().add(outcome);
        Opened opened = state.opened();
        if (opened != null) {
            boolean becomes = status == null || status.headquarters().isEmpty();
            node.getChildren().add(new OpenedFileBox(ui, model, approve).of(opened, becomes));
        }
    }

    private String headquarters(RosterStatus status) {
        String key = status.own() ? "cli.enrol.own" : "cli.enrol.headquarters";
        return status.headquarters()
                .map(hq -> texts.text(key, hq.station(), time(hq.since()), hq.by()))
                .orElseGet(() -> texts.text("enrol.none"));
    }

    private Label valid(Roster roster) {
        String to = time(roster.expires().toInstant());
        String text =
                texts.text("enrol.valid", roster.version(), time(roster.issued().toInstant()), to);
        return wrapping(styled(new Label(text), "muted"));
    }

    private String time(Instant time) {
        return new RosterColumns(ui).time(time);
    }
}
