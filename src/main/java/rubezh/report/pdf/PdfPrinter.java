package rubezh.report.pdf;

import module java.base;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import javax.print.PrintService;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.SheetCollate;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import rubezh.text.Fault;

/** Prints reports from the bytes that are stored. */
public final class PdfPrinter {
    /**
     * The JDK gives CUPS what it prints by this command alone, which is in a package of its own.
     */
    private static final Path COMMAND = Path.of("/usr/bin/lpr");

    private final Path command;

    public PdfPrinter() {
        this(COMMAND);
    }

    /**
     * @param command what the JDK prints with where there is CUPS
     */
    PdfPrinter(Path command) {
        this.command = command;
    }

    /** Returns whether a document can reach a printer; Windows has no folder of such commands. */
    public boolean isReady() {
        return Files.isExecutable(command) || !Files.isDirectory(command.resolveSibling("."));
    }

    /** Returns the names of the available printers; may take a second. */
    public List<String> printers() {
        return Arrays.stream(PrinterJob.lookupPrintServices()).map(PrintService::getName).toList();
    }

    /**
     * Prints all pages in actual size.
     *
     * @param printer one of {@link #printers}
     * @param copies number of copies, each with all its pages in order
     * @param bothSides whether pages stand on both sides of a sheet, bound at the long edge
     * @throws Fault {@code REP-002} if there is no such printer, {@code REP-003} if printing fails,
     *     {@code REP-004} if the system lacks the command for it
     */
    public void print(Pdf pdf, String printer, int copies, boolean bothSides) {
        PrintService service =
                Arrays.stream(PrinterJob.lookupPrintServices())
                        .filter(s -> s.getName().equals(printer))
                        .findFirst()
                        .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "REP-002", printer));
        if (!isReady()) {
            throw new Fault(Fault.Exit.DISK, "REP-004", command);
        }
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            job.print(attributes(copies, bothSides));
        } catch (PrinterException e) {
            throw new Fault(e, Fault.Exit.DISK, "REP-003", printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintRequestAttributeSet attributes(int copies, boolean bothSides) {
        var attributes = new HashPrintRequestAttributeSet();
        attributes.add(new Copies(copies));
        attributes.add(SheetCollate.COLLATED);
        attributes.add(bothSides ? Sides.TWO_SIDED_LONG_EDGE : Sides.ONE_SIDED);
        return attributes;
    }
}
