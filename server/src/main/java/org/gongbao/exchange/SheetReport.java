package org.gongbao.exchange;

import java.util.List;

/**
 * What became of a sheet that came back.
 *
 * @param rows how many were read
 * @param opened new records
 * @param changed records that were corrected or moved
 * @param kept whether anything was kept: not where something was wrong, unless that was asked for
 * @param findings everything that was wrong; rows with a finding are never kept
 */
public record SheetReport(int rows, int opened, int changed, boolean kept, List<Finding> findings) {
    public SheetReport {
        findings = List.copyOf(findings);
    }
}
