package rubezh.journey.device;

import rubezh.fixtures.KeyEventSimulator;
import rubezh.journey.WindowDriver;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;

/** Keyboard-wedge scanner under the Russian layout, with its own clock. */
public final class ScannerRobot {
    private final WindowDriver window;

    /** Passport with correct check digits, valid to 28 September 2031. */
    public static final String PASSPORT =
            """
            P<UZBKARIMOV<<RUSTAM<<<<<<<<<<<<<<<<<<<<<<<<
            AA12345678UZB8504124M3109281<<<<<<<<<<<<<<00
            """;

    private static final int BETWEEN_KEYS = 8;

    private final KeyEventSimulator typist;

    public ScannerRobot(WindowDriver driver) {
        this.window = driver;
        typist = new KeyEventSimulator(driver.scene).withRussianLayout();
    }

    public long nanos() {
        return typist.nanos();
    }

    /** Types a text in one burst; line breaks are Enter. */
    public void scan(String text) {
        WindowDriver.run(() -> {
            typist.advance(500);
            for (char c : text.toCharArray()) {
                typist.advance(BETWEEN_KEYS);
                typist.key(c);
            }
            typist.advance(300);
        });
    }

    /** Lets the window listen to this scanner. */
    public KeyboardWedgeScanner listen() {
        return WindowDriver.call(() ->
                KeyboardWedgeScanner.of(
                        window.ui,
                        window.scene,
                        this::nanos,
                        result -> window.seizures.onScan(window.scene, result)));
    }
}
