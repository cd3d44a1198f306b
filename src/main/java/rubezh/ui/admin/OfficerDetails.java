package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.security.Permission;
import rubezh.security.account.OfficerAccount;
import rubezh.ui.kit.PermissionFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** What is known of one officer, and what the roles allow. */
final class OfficerDetails {
    private final UiContext ui;
    private final UiText texts;
    private final VBox node = styled(new VBox(), "gap-8");
    private final VBox permissions = styled(new VBox(), "gap-4");

    OfficerDetails(UiContext ui) {
        this.ui = ui;
        this.texts = ui.texts();
    }

    Node node() {
        return node;
    }

    /** Returns what the roles allow. */
    Node permissions() {
        return permissions;
    }

    void show(@Nullable OfficerAccount account) {
        node.getChildren().clear();
        permissions.getChildren().clear();
        if (account == null) {
            node.getChildren().add(muted(texts.text("admin.officers.choose")));
            return;
        }
        Label name = wrapping(new Label(account.officer().nameIn(texts::text)));
        node.getChildren()
                .addAll(
                        AccountBadge.of(account.status(), texts.messages()),
                        styled(name, "semibold", "fs-15"),
                        styled(new Label(account.login()), "mono", "muted"),
                        muted(account.officer().rankIn(texts::text)),
                        line(
                                "roles",
                                PermissionFormat.roles(
                                        account.officer().roles(), texts.messages())),
                        line("last", time(account.lastSignIn().orElse(null), "never")),
                        line("password", time(account.passwordSet().orElse(null), "unknown")));
        showPermissions(account);
    }

    private void showPermissions(OfficerAccount account) {
        permissions.getChildren().add(muted(texts.text("admin.officers.may")));
        all().filter(permission -> permission.isGrantedTo(account.officer()))
                .map(this::granted)
                .forEach(permissions.getChildren()::add);
        permissions.getChildren().add(muted(texts.text("admin.officers.may-not")));
        all().filter(permission -> !permission.isGrantedTo(account.officer()))
                .map(this::refused)
                .forEach(permissions.getChildren()::add);
    }

    private static Stream<Permission> all() {
        return Arrays.stream(Permission.values()).filter(p -> p != Permission.SIGNED_IN);
    }

    private Node granted(Permission permission) {
        Label label = wrapping(new Label(sentence(permission)));
        return styled(new HBox(Icons.of(Feather.CHECK, 14, "ok-text"), label), "gap-8");
    }

    /** Says also which roles it needs. */
    private Node refused(Permission permission) {
        String roles = PermissionFormat.roles(permission, texts.messages());
        Label label = muted(texts.text("admin.officers.needs", sentence(permission), roles));
        return styled(new HBox(Icons.of(Feather.MINUS, 14, "muted"), label), "gap-8");
    }

    private String sentence(Permission permission) {
        return texts.text(permission.key());
    }

    private Node line(String key, String value) {
        return wrapping(new Label(texts.text("admin.officers." + key) + ": " + value));
    }

    private String time(@Nullable Instant at, String otherwise) {
        return at == null
                ? texts.text("admin.officers." + otherwise)
                : texts.dates().dateTime(at.atZone(ui.zone()).toLocalDateTime());
    }

    private static Label muted(String text) {
        return styled(wrapping(new Label(text)), "muted");
    }
}
