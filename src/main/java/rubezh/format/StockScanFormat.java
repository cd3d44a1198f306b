package rubezh.format;

import rubezh.domain.stock.Stocktake.StockScan;

/** What a scan of a stocktaking says, in words of one language. */
public record StockScanFormat(DomainFormat format) {
    public String text(StockScan scan) {
        String act = scan.act() == null ? "" : format.label(scan.act());
        return format.messages().text("stocktake.outcome." + scan.outcome(), scan.station(), act);
    }
}
