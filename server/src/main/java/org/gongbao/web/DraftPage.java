package org.gongbao.web;

/**
 * A regulation's text in the editor.
 *
 * @param author whether the reader wrote on it and may therefore not publish it
 * @param open whether it is still at work
 * @param submitted whether it waits for the second person
 * @param note why it was sent back; empty for nothing
 * @param problem why the last step was not taken; empty for nothing
 */
public record DraftPage(
        WorkbenchPage.Item item,
        int version,
        String text,
        boolean author,
        boolean open,
        boolean submitted,
        String note,
        String problem,
        ReviewPage review)
        implements Page {

    @Override
    public String template() {
        return "draft.jte";
    }

    @Override
    public int status() {
        return problem.isEmpty() ? 200 : 422;
    }
}
