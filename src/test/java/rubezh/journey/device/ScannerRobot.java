package rubezh.journey.device;

import rubezh.fixtures.KeyEventSimulator;
import rubezh.journey.WindowDriver;

/** Keyboard-wedge scanner under the Russian layout, with its own clock. */
public final class ScannerRobot {
    /** Passport with correct check digits, valid to 28 September 2031. */
    public static final String PASSPORT =
            """
            P<UZBKARIMOV<<RUSTAM<<<<<<<<<<<<<<<<<<<<<<<<
            AA12345678UZB8504124M3109281<<<<<<<<<<<<<<00
            """;

    private static final int BETWEEN_KEYS = 8;

    private final KeyEventSimulator typist;

    public ScannerRobot(WindowDriver driver) {
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
}
