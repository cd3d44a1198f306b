package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.OfficerAccount;
import rubezh.ui.admin.OfficersViewModel.OneTime;
import rubezh.ui.kit.OneTimePasswordDialog;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialogs of the officers: add, change, deactivate, and the one-time password. */
final class OfficerDialogs {
    private final UiContext ui;

    OfficerDialogs(UiContext ui) {
        this.ui = ui;
    }

    void add(Consumer<Officer> onEntered) {
        TextField login = field("admin.officers.login", "");
        var body = styled(new VBox(), "gap-8");
        body.getChildren().addAll(label("admin.officers.login"), login);
        var details = new Details(new Officer("", "", "", Set.of(Role.OFFICER)), body);
        new OverlayDialog(ui, "admin.officers.add")
                .message("admin.officers.add.text")
                .body(body)
                .primary(
                        "admin.officers.add.do",
                        () -> onEntered.accept(details.officer(login.getText().strip())))
                .cancel()
                .show();
        login.requestFocus();
    }

    void change(OfficerAccount account, Consumer<Officer> onEntered) {
        var body = styled(new VBox(), "gap-8");
        var details = new Details(account.officer(), body);
        new OverlayDialog(ui, "admin.officers.change", account.login())
                .body(body)
                .primary(
                        "admin.officers.change.do",
                        () -> onEntered.accept(details.officer(account.login())))
                .cancel()
                .show();
        details.name.requestFocus();
    }

    void deactivate(OfficerAccount account, Consumer<String> onConfirmed) {
        TextField reason = field("admin.officers.reason", "");
        new OverlayDialog(ui, "admin.officers.deactivate", account.login())
                .message("admin.officers.deactivate.text")
                .body(styled(new VBox(label("admin.officers.reason"), reason), "gap-8"))
                .danger("admin.officers.deactivate.do", () -> onConfirmed.accept(reason.getText()))
                .cancel()
                .show();
    }

    /** Asks before something is done that cancels what was valid before. */
    void confirm(String keyPrefix, String login, Runnable action) {
        new OverlayDialog(ui, keyPrefix, login)
                .message(keyPrefix + ".text")
                .primary(keyPrefix + ".do", action)
                .cancel()
                .show();
    }

    /** Shows a one-time password, once. */
    void show(OneTime oneTime) {
        OneTimePasswordDialog.show(
                ui, "admin.officers.one-time", oneTime.login(), oneTime.password(), () -> {});
    }

    private TextField field(String key, String value) {
        return ui.texts().accessibleName(new TextField(value), key);
    }

    private Label label(String key) {
        return styled(ui.texts().label(key), "muted");
    }

    /** Fields of name, rank and roles. */
    private final class Details {
        private final TextField name;
        private final TextField rank;
        private final String storedRank;
        private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);

        Details(Officer officer, VBox body) {
            this.name = field("admin.officers.full-name", officer.name());
            this.storedRank = officer.rank();
            this.rank = field("admin.officers.rank", officer.rankIn(ui.texts()::text));
            body.getChildren().addAll(label("admin.officers.full-name"), name);
            body.getChildren().addAll(label("admin.officers.rank"), rank);
            body.getChildren().add(label("admin.officers.roles"));
            for (Role role : Role.values()) {
                CheckBox box = ui.texts().bind(new CheckBox(), role.key());
                box.setSelected(officer.roles().contains(role));
                roles.put(role, box);
                HBox line = new HBox(box, label("admin.officers.role." + role));
                body.getChildren().add(styled(line, "gap-8"));
            }
        }

        Officer officer(String login) {
            Set<Role> chosen = EnumSet.noneOf(Role.class);
            roles.forEach((role, box) -> {
                if (box.isSelected()) {
                    chosen.add(role);
                }
            });
            return new Officer(login, name.getText(), rank(login), chosen);
        }

        /** Keeps the code of a rank that was not changed. */
        private String rank(String login) {
            var stored = new Officer(login, "", storedRank);
            boolean same = stored.rankIn(ui.texts()::text).equals(rank.getText());
            return same ? storedRank : rank.getText();
        }
    }
}
