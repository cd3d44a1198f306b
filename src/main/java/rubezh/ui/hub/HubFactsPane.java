package rubezh.ui.hub;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import rubezh.hub.HubAddress;
import rubezh.hub.HubFacts;
import rubezh.hub.HubLink;
import rubezh.hub.HubReplication;
import rubezh.hub.HubService.ConnectedStatus;
import rubezh.hub.HubService.HubComputer;
import rubezh.hub.HubService.HubStatus;
import rubezh.hub.HubStandby;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** Facts of a connection: which hub, as whom, since when, what waits here and what is there. */
final class HubFactsPane extends FlowPane {
    private static final int MEBIBYTE = 20;

    private final UiContext ui;
    private final UiText texts;
    private HubViewModel.State shown = HubViewModel.State.UNREAD;
    private HubState now = HubState.NONE;
    private GridPane part = new GridPane();

    HubFactsPane(UiContext ui) {
        this.ui = ui;
        this.texts = ui.texts();
        getStyleClass().add("hub-facts");
        texts.paint(this, this::paint);
    }

    /**
     * Shows other facts.
     *
     * @param monitored what the monitor knows
     */
    void show(HubViewModel.State state, HubState monitored) {
        shown = state;
        now = monitored;
        texts.repaint(this);
    }

    private void paint(Messages m) {
        getChildren().clear();
        HubLink link = now.link() == null ? shown.link() : now.link();
        if (link == null) {
            return;
        }
        begin();
        HubAddress address = link.address();
        add(
                m,
                "hub",
                m.text("hub.fact.hub.value", address.database(), address.place()),
                "semibold");
        add(m, "role", m.text(safety(address), address.user()), "fg-text");
        add(m, "since", time(m, link.since()), "fg-text");
        addState(m);
        add(
                m,
                "waiting",
                link.waiting() == 0
                        ? m.text("hub.fact.waiting.none")
                        : m.text("hub.fact.waiting.some", link.waiting()),
                link.waiting() == 0 ? "fg-text" : "warn-text");
        add(m, "sent", time(m, link.sent()), "fg-text");
        ConnectedStatus status = shown.status();
        if (status != null) {
            begin();
            addContents(m, status);
        }
    }

    /** Begins another part, which stands beside the one before where there is room. */
    private void begin() {
        part = styled(new GridPane(), "facts");
        getChildren().add(part);
    }

    private static String safety(HubAddress address) {
        return address.encrypted() ? "hub.fact.role.encrypted" : "hub.fact.role.here";
    }

    private void addState(Messages m) {
        ConnectedStatus status = shown.status();
        Instant lost = now.lostAt();
        if (lost != null) {
            add(m, "state", m.text("hub.fact.state.away", time(m, lost)), "warn-text");
        } else if (status != null) {
            String server = status.status().facts().server();
            long millis = Math.max(1, status.took().toMillis());
            add(m, "state", m.text("hub.fact.state.answers", server, millis), "ok-text");
        } else {
            add(m, "state", m.text("hub.fact.state.asked"), "muted");
        }
    }

    private void addContents(Messages m, ConnectedStatus connected) {
        HubStatus status = connected.status();
        HubFacts facts = status.facts();
        long stations = status.computers().stream().map(HubComputer::station).distinct().count();
        long revisions = status.computers().stream().mapToLong(HubComputer::revisions).sum();
        add(
                m,
                "contents",
                m.text("hub.fact.contents.value", connected.cases(), revisions, stations),
                "fg-text");
        add(
                m,
                "size",
                m.text("hub.fact.size.value", facts.bytes() >> MEBIBYTE, facts.files()),
                "fg-text");
        addStandbys(m, status.replication());
        long behind = status.computers().stream().filter(one -> one.missing() > 0).count();
        add(
                m,
                "behind",
                behind == 0
                        ? m.text("hub.fact.behind.none")
                        : m.text("hub.fact.behind.some", behind),
                behind == 0 ? "ok-text" : "warn-text");
    }

    private void addStandbys(Messages m, HubReplication replication) {
        if (!replication.seen()) {
            add(m, "standby", m.text("hub.fact.standby.unseen", replication.connected()), "muted");
        } else if (replication.standbys().isEmpty()) {
            add(m, "standby", m.text("hub.fact.standby.none"), "warn-text");
        }
        for (HubStandby one : replication.standbys()) {
            String key = one.synchronous() ? "hub.fact.standby.sync" : "hub.fact.standby.async";
            add(m, "standby", m.text(key, one.name(), one.bytes(), one.millis()), "fg-text");
        }
    }

    private void add(Messages m, String name, String value, String style) {
        Label label = styled(new Label(m.text("hub.fact." + name)), "muted");
        part.addRow(part.getRowCount(), label, styled(new Label(value), style));
    }

    private String time(Messages m, @Nullable Instant at) {
        return at == null
                ? m.text("hub.fact.never")
                : texts.dates().dateTime(at.atZone(ui.zone()).toLocalDateTime());
    }
}
