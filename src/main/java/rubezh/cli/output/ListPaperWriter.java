package rubezh.cli.output;

import java.util.List;
import rubezh.register.Query;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ListRequest;
import rubezh.session.OpenRegister;
import rubezh.table.PrintSheet;

/** Writes the paper of a list to a file and shows the progress. */
public record ListPaperWriter(OpenRegister open, OutputFile target, ConsoleOutput output) {
    public void write(Query query, List<String> columns, int limit) {
        var request =
                new ListRequest(
                        query,
                        columns.isEmpty() ? PrintSheet.USUAL : columns,
                        limit,
                        output.messages().language());
        Pdf pdf;
        try (var bar = new ProgressBar(output)) {
            String label = output.messages().text("cli.list.paper.step");
            pdf = open.reports().list(request, (_, done, of) -> bar.show(label, done, of));
        }
        open.reports().notePaper("list", pdf.sha256());
        target.write(out -> out.write(pdf.bytes()));
        output.printMessage("cli.list.paper", target.path(), pdf.pages(), pdf.sha256());
    }
}
