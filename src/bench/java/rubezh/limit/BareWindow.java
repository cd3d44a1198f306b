package rubezh.limit;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * A window with a label, a field for a password and a button, and nothing else: what opening the
 * sign-in takes at best. Says when its first frame has been shown, as the program does, and ends.
 */
public final class BareWindow extends Application {
    /** Starts it from a class that is no application, as the toolkit is on the class path. */
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            launch(BareWindow.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        var content = new VBox(new Label("Password"), new PasswordField(), new Button("Sign in"));
        stage.setScene(new Scene(content, 1366, 768));
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    System.err.println("first-frame " + System.currentTimeMillis());
                    Platform.exit();
                }
            }
        }.start();
    }
}
