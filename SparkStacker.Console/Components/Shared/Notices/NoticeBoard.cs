using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Shared.Notices;

/// <summary>The notices of one browser tab. Only for the circuit's own thread.</summary>
public sealed class NoticeBoard
{
    private const int Most = 4;
    private readonly List<Notice> _notices = [];
    private int _lastId;

    public event Action? Changed;

    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>Tells how a command ended: the engine's own sentence, or <paramref name="done"/> where it gave none.</summary>
    public void Report(CommandResult result, string done)
    {
        _notices.Add(new Notice(++_lastId, result.Error?.Message ?? result.Message ?? done, !result.IsSuccess));
        if (_notices.Count > Most)
        {
            _notices.RemoveAt(0);
        }

        Changed?.Invoke();
    }

    public void Dismiss(int id)
    {
        if (_notices.RemoveAll(notice => notice.Id == id) > 0)
        {
            Changed?.Invoke();
        }
    }
}
