package rubezh.app;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import rubezh.app.Program.SerialFilter;

/**
 * Lets every test run under the filter for serialized objects that the program sets at its start.
 */
public final class ProgramProtection implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        SerialFilter.install();
    }
}
