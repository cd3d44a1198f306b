package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupContents;
import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.RestoreService.Candidate;
import rubezh.backup.RestoreService.Inspection;
import rubezh.domain.station.Station;
import rubezh.text.Fault;
import rubezh.ui.kit.AgeFormat;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.Stepper;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.JobProgressBar;

/** Restore where nobody is signed in: why, which backups there are, what is in the chosen one. */
final class RestoreView {
    private static final int OFFERED = 6;

    private final UiContext ui;
    private final UiText texts;
    private final RestoreViewModel model;
    private final SignInFrame frame;
    private final JobProgressBar bar;
    private final Stepper stepper;
    private final int first;
    private final FlowPane offers = styled(new FlowPane(), "backup-buttons");
    private final VBox chosen = styled(new VBox(), "gap-12");
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();

    /**
     * @param damage why the register does not open; empty where there is none
     * @param back returns to the choice before; null where there was none
     */
    RestoreView(
            UiContext ui, RestoreViewModel model, Optional<Fault> damage, @Nullable Runnable back) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.bar = new JobProgressBar(texts);
        this.first = back == null ? 0 : 2;
        this.frame = new SignInFrame(ui, 760, false);
        this.stepper = new Stepper(texts, steps(back != null));
        frame.top(List.of(new Spacer(), stepper));
        Label title = styled(texts.label("restore.title"), "semibold", "fs-24");
        Label text = wrapping(styled(texts.label("restore.text"), "muted"));
        frame.column().getChildren().addAll(title, text);
        damage.ifPresent(fault -> frame.column().getChildren().add(new FaultBox(texts, fault)));
        Label caption = styled(texts.label("restore.offers"), "semibold");
        frame.column().getChildren().addAll(caption, offers, bar, chosen);
        if (back != null) {
            frame.footer().getChildren().add(new Spacer());
            frame.footer().getChildren().add(Buttons.action(texts, "restore.back", back));
        } else {
            setShown(frame.footer(), false);
        }
        texts.prompt(login, "restore.login");
        texts.accessibleName(login, "restore.login");
        texts.prompt(password, "restore.password");
        texts.accessibleName(password, "restore.password");
        bind();
        model.load();
    }

    Parent root() {
        return frame.root();
    }

    /** Returns the steps; those before are the ones of the first run, where it leads here. */
    private static List<String> steps(boolean firstRun) {
        var keys = new ArrayList<String>();
        if (firstRun) {
            keys.addAll(List.of("signin.first.step.language", "signin.first.step.purpose"));
        }
        keys.addAll(List.of("restore.step.choose", "restore.step.check"));
        return keys;
    }

    private void bind() {
        texts.paint(offers, _ -> paintOffers());
        texts.paint(chosen, _ -> paintChosen());
        model.candidates().addListener((_, _, _) -> texts.repaint(offers));
        model.inspection().addListener((_, _, _) -> texts.repaint(chosen));
        model.fault().addListener((_, _, _) -> texts.repaint(chosen));
    }

    private void paintOffers() {
        offers.getChildren().clear();
        model.candidates().get().stream()
                .limit(OFFERED)
                .map(this::offer)
                .forEach(offers.getChildren()::add);
        Button file = Buttons.action(texts, "backup.file.open", this::chooseFile);
        offers.getChildren().add(file);
        ui.worker().onUi(() -> offers.getChildren().getFirst().requestFocus());
    }

    private Button offer(Candidate candidate) {
        var button = new Button(named(candidate));
        button.setOnAction(_ -> model.inspect(candidate.file(), bar));
        return button;
    }

    private String named(Candidate candidate) {
        var parts = new ArrayList<String>();
        if (candidate.station() != null) {
            parts.add(candidate.station().code() + " " + name(candidate.station()));
        }
        parts.add(time(candidate));
        return String.join(" · ", parts);
    }

    private String name(Station station) {
        return texts.messages().language().choose(station.nameRu(), station.nameEn());
    }

    private String time(Candidate candidate) {
        if (candidate.at() == null) {
            return "" + candidate.file().getFileName();
        }
        var at = LocalDateTime.ofInstant(candidate.at(), ui.zone());
        return texts.dates().dateTime(at)
                + " · "
                + AgeFormat.of(candidate.at(), ui.clock().instant(), texts.messages());
    }

    private void chooseFile() {
        ui.files()
                .one(texts.text("backup.file.choose"), offers.getScene().getWindow())
                .ifPresent(file -> model.inspect(file, bar));
    }

    private void paintChosen() {
        chosen.getChildren().setAll(FaultBox.of(texts, model.fault().get()));
        Inspection found = model.inspection().get();
        stepper.showStep(first + (found == null ? 0 : 1));
        if (found != null) {
            chosen.getChildren().addAll(facts(found));
            chosen.getChildren().add(InfoBox.info(texts, "restore.numbers"));
            if (found.replaces()) {
                Label who = wrapping(texts.label("restore.administrator"));
                chosen.getChildren().addAll(who, styled(new HBox(login, password), "gap-8"));
            }
            Button restore = Buttons.action(texts, "backup.restore.do", () -> restore(found));
            restore.disableProperty().bind(model.busy());
            chosen.getChildren().add(styled(restore, "primary"));
        }
    }

    private List<Node> facts(Inspection found) {
        var station = found.station();
        BackupContents contents = found.contents();
        Label what =
                texts.label(
                        "restore.found", station.code(), name(station), time(found.candidate()));
        Label counts =
                texts.label(
                        "restore.contents",
                        contents.records(),
                        contents.revisions(),
                        contents.attachments(),
                        contents.officers());
        Label change =
                found.change()
                        .map(c ->
                                texts.label(
                                        "restore.change",
                                        c.missing().records(),
                                        c.missing().revisions(),
                                        c.added().revisions()))
                        .orElseGet(() ->
                                texts.label(found.replaces() ? "restore.unread" : "restore.new"));
        return List.of(styled(wrapping(what), "semibold"), wrapping(counts), wrapping(change));
    }

    private void restore(Inspection found) {
        var administrator =
                new Confirmation(login.getText().strip(), password.getText().toCharArray());
        model.restore(found.replaces() ? administrator : null, bar);
        password.clear();
    }
}
