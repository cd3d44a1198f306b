/** What the commands of the exchange print: the log, receipts, and which stations are behind. */
@NullMarked
package rubezh.cli.exchange;

import org.jspecify.annotations.NullMarked;
