package rubezh.diagnosis;

import java.util.List;

/**
 * Check of this computer for the register in one data folder. Reads only: no file is written,
 * created or deleted, and nobody has to sign in.
 *
 * <pre>{@code
 * for (CheckResult result : diagnosis.check()) {
 *     print(format.what(result));
 * }
 * }</pre>
 */
public interface DiagnosisService {
    /** Runs all checks, in the order of {@link CheckArea}; may take some seconds. */
    List<CheckResult> check();

    /**
     * Reads what the file for support is made of, the checks among it.
     *
     * @see SupportFormat
     */
    SupportFacts supportFacts();
}
