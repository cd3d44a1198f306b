package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import java.time.LocalDateTime;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/** Line at the foot of the sign-in: version, protection, age of the backup, Caps Lock, clock. */
final class SignInFooter {
    private final UiContext ui;
    private final PasswordBox password;
    private final Label time = new Label();
    private final Timeline clock = new Timeline();
    private final List<Node> nodes;

    SignInFooter(UiContext ui, SignInViewModel model, PasswordBox password, String version) {
        this.ui = ui;
        this.password = password;
        Label product = ui.texts().label("signin.version", version);
        Label sealed = ui.texts().label("signin.sealed");
        sealed.setGraphic(Icons.of(Feather.SHIELD, 12));
        Label caps = styled(new Label("CAPS"), "mono");
        caps.visibleProperty().bind(password.capsLock());
        nodes = List.of(product, sealed, new BackupAgeLabel(ui, model), new Spacer(), caps, time);
        nodes.forEach(node -> node.getStyleClass().addAll("fs-11", "muted"));
        clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1), _ -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        ui.texts().paint(time, _ -> tick());
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Runs the clock while the screen is shown. */
    void setShown(boolean shown) {
        if (shown) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void tick() {
        password.updateCapsLock();
        var now = LocalDateTime.ofInstant(ui.clock().instant(), ui.zone());
        time.setText(ui.texts().dates().dateTime(now));
    }
}
