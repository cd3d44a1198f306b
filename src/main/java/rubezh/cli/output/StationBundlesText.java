package rubezh.cli.output;

import module java.base;

import rubezh.bundle.Exchange.StationBundle;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.transfer.ExportResult.ExportedFile;
import rubezh.json.JsonObjectWriter;
import rubezh.text.Fault;

/** Bundles for all stations: each is told when it is written, and those that failed at the end. */
public final class StationBundlesText {
    private final ConsoleOutput output;
    private final boolean json;
    private final List<Map<String, Object>> bundles = new ArrayList<>();
    private final SortedMap<String, Fault> failed = new TreeMap<>();

    /**
     * @param json whether data for a program are printed
     */
    public StationBundlesText(ConsoleOutput output, boolean json) {
        this.output = output;
        this.json = json;
    }

    /** Adds the bundle of a station, or why there is none. */
    public void add(StationBundle written) {
        ExportResult result = written.result();
        Fault fault = written.fault();
        if (result != null) {
            List<String> files =
                    result.files().stream().map(ExportedFile::file).map(Path::toString).toList();
            add(written.station(), result.revisions(), !result.recipients().isEmpty(), files);
        } else if (fault != null) {
            failed.put(written.station(), fault);
            if (!json) {
                output.printMessage("exchange.station.failed", written.station());
                output.printFault(fault);
            }
        }
    }

    /** Adds what the bundle of a station would carry. */
    public void add(String station, ExportPreview preview) {
        add(station, preview.revisions(), !preview.encryptedFor().isEmpty(), List.of());
    }

    private void add(String station, int revisions, boolean encrypted, List<String> files) {
        bundles.add(
                new JsonObjectWriter()
                        .put("to", station)
                        .put("files", files)
                        .put("revisions", revisions)
                        .put("encrypted", encrypted)
                        .tree());
        if (!json) {
            output.printMessage(
                    encrypted ? "exchange.station" : "exchange.station.plain", station, revisions);
            files.forEach(file -> output.printLine("  " + file));
        }
    }

    /**
     * Prints how many were written.
     *
     * @return how the first one that failed ends; done if none did
     */
    public Fault.Exit print() {
        if (json) {
            var faults = new TreeMap<String, Object>();
            failed.forEach((station, fault) -> faults.put(station, fault.code()));
            output.printJson("export", Map.of("bundles", bundles, "failed", faults));
        } else {
            output.printMessage(
                    "exchange.stations", bundles.size(), bundles.size() + failed.size());
        }
        return failed.values().stream().map(Fault::exit).findFirst().orElse(Fault.Exit.DONE);
    }
}
