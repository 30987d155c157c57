using System.Text;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Label values of the domain's enums.</summary>
internal static class LabelText
{
    public const string Success = "success";
    public const string Failure = "failure";
    public const string Main = "main";
    public const string Hedge = "hedge";
    public const string Other = "other";

    public static string Label(this PositionSide side) => side == PositionSide.Long ? "long" : "short";

    public static string Label(this PositionRole role) => role == PositionRole.Main ? Main : Hedge;

    public static string Label(this OrderSide side) => side == OrderSide.Buy ? "buy" : "sell";

    public static string Label(this SignalSide side) => side switch
    {
        SignalSide.Buy => "buy",
        SignalSide.Sell => "sell",
        _ => "neutral",
    };

    public static string Label(this AuthFailureReason reason) => SnakeCase(reason.ToString());

    public static string Label(this LimitedRequest request) => SnakeCase(request.ToString());

    /// <summary><c>TakeProfit</c>, <c>takeProfit</c> and <c>take_profit</c> become <c>take_profit</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            // A capital starts a word unless it stands inside an abbreviation: "HTTPPath" is http_path.
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
