package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import rubezh.report.pdf.Pdf;

/** Checks with veraPDF the rules of a format, as far as they can be computed. */
public final class ArchiveValidator {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchiveValidator() {}

    /** Asserts that a paper is a PDF/A-2u, which an archive can keep. */
    static void assertArchivable(Pdf pdf) {
        assertKeeps(PDFAFlavour.PDFA_2_U, pdf);
    }

    /** Asserts that a book is a PDF/UA-1, which can be read aloud in its order. */
    public static void assertReadableAloud(Pdf pdf) {
        assertKeeps(PDFAFlavour.PDFUA_1, pdf);
    }

    private static void assertKeeps(PDFAFlavour flavour, Pdf pdf) {
        assertThat(violations(flavour, pdf)).as("rules of " + flavour).isEmpty();
    }

    /** Returns each rule that is broken, with one place where it is. */
    private static Collection<String> violations(PDFAFlavour flavour, Pdf pdf) {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser =
                        foundry.createParser(new ByteArrayInputStream(pdf.bytes()), flavour);
                PDFAValidator validator = foundry.createValidator(flavour, false)) {
            var rules = new TreeMap<String, String>();
            for (TestAssertion one : validator.validate(parser).getTestAssertions()) {
                String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                rules.put(
                        rule,
                        rule + " " + one.getMessage() + " at " + one.getLocation().getContext());
            }
            return rules.values();
        } catch (ModelParsingException
                | EncryptedPdfException
                | ValidationException
                | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
